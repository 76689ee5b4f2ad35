@echo off
rem Starts bbsh with the Java that came with it, or else with a Java 25 of JAVA_HOME or PATH.
setlocal
set "root=%~dp0.."
set "java=%root%\runtime\bin\java.exe"
if not exist "%java%" set "java=%JAVA_HOME%\bin\java.exe"
if not exist "%java%" set "java=java.exe"
"%java%" "@%root%\app\jvm.options" -cp "%root%\app\bbsh.jar" dev.bbsh.shell.Bbsh %*
exit /b %errorlevel%
