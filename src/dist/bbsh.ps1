# Starts bbsh with the Java that came with it, or else with a Java 25 of JAVA_HOME or PATH.
$root = Split-Path -Parent $PSScriptRoot
$java = Join-Path $root 'runtime/bin/java.exe'
if (-not (Test-Path $java)) { $java = Join-Path $root 'runtime/bin/java' }
if (-not (Test-Path $java) -and $env:JAVA_HOME) { $java = Join-Path $env:JAVA_HOME 'bin/java' }
if (-not (Get-Command $java -ErrorAction SilentlyContinue)) { $java = 'java' }
$call = @("@$root/app/jvm.options", '-cp', "$root/app/bbsh.jar", 'dev.bbsh.shell.Bbsh') + $args
if ($MyInvocation.ExpectingInput) { $input | & $java $call } else { & $java $call }
exit $LASTEXITCODE
