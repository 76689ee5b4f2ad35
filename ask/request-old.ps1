# Collects what exists in a Jira site (fields, statuses, users and so on) and packs the responses
# into jira-old.zip, to be sent back. It only reads: nothing is changed in Jira.
#
# Needs Windows PowerShell 5.1, which is part of Windows, or a newer PowerShell. To start it, type
#     powershell -ExecutionPolicy Bypass -File request-old.ps1
# The token is hidden while you type it. It is not stored and is never part of a command line. If the
# script is interrupted, start it again: it continues where it stopped.
$ErrorActionPreference = 'Stop'

$site = ''
$root = '/rest/api/2/'
$folder = [IO.Path]::Combine($PSScriptRoot, 'jira-old')
$cloud = 'no' -eq 'yes'
$log = "$folder.log"
$authorization = ''
$script:answers = 0
$script:refused = 0

function Say([string] $text) { Write-Host $text }

function Stop-Here([string] $text) {
    Say "stopped: $text"
    exit 1
}

function Write-Log([string] $text) { [IO.File]::AppendAllText($log, "$text`r`n") }

function Read-Secret([string] $text) {
    $pointer = [Runtime.InteropServices.Marshal]::SecureStringToBSTR((Read-Host -Prompt $text -AsSecureString))
    try {
        return [Runtime.InteropServices.Marshal]::PtrToStringBSTR($pointer)
    } finally {
        [Runtime.InteropServices.Marshal]::ZeroFreeBSTR($pointer)
    }
}

function Read-Site {
    $address = $site
    if (-not $address) { $address = Read-Host -Prompt 'URL of the Jira site, such as https://jira.example.com' }
    $address = $address.Trim().TrimEnd('/')
    if ($address -notmatch '^https?://') { Stop-Here "'$address' is not a valid URL (must start with https://)" }
    return $address
}

# The value of the header with which Jira knows who asks.
function Read-Authorization {
    if ($cloud) {
        $user = Read-Host -Prompt 'e-mail address of your Atlassian account'
        $token = Read-Secret 'API token (hidden)'
    } else {
        $user = Read-Host -Prompt 'user name (leave it empty for a personal access token)'
        $token = Read-Secret 'password or personal access token (hidden)'
    }
    if (-not $token) { Stop-Here 'no token given' }
    if ($user) {
        return 'Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("${user}:$token"))
    }
    if ($token -notmatch '^[A-Za-z0-9._~+/=-]+$') { Stop-Here 'this is not a valid personal access token' }
    return "Bearer $token"
}

# One request, through the proxy that Windows uses. The bytes of the response go into the file as they
# are. Returns the status, 0 if there is no connection, and the seconds that Jira asks to wait.
function Send-Request([string] $address, [string] $file, [string] $body) {
    $request = [Net.WebRequest]::Create("$site$root$address")
    $request.Accept = 'application/json'
    $request.AllowAutoRedirect = $false
    $request.Timeout = 600000
    $request.ReadWriteTimeout = 600000
    $request.AutomaticDecompression = [Net.DecompressionMethods]::GZip -bor [Net.DecompressionMethods]::Deflate
    if ($null -ne $request.Proxy) { $request.Proxy.Credentials = [Net.CredentialCache]::DefaultCredentials }
    $request.Headers.Add('Authorization', $authorization)
    $response = $null
    try {
        if ($body) {
            $bytes = [Text.Encoding]::UTF8.GetBytes($body)
            $request.Method = 'POST'
            $request.ContentType = 'application/json'
            $request.ContentLength = $bytes.Length
            $sent = $request.GetRequestStream()
            try { $sent.Write($bytes, 0, $bytes.Length) } finally { $sent.Dispose() }
        }
        $response = $request.GetResponse()
    } catch {
        $cause = $_.Exception
        while ($null -ne $cause -and $cause -isnot [Net.WebException]) { $cause = $cause.InnerException }
        if ($null -eq $cause) { throw }
        Write-Log "$address`: $($cause.Message)"
        $response = $cause.Response
    }
    if ($null -eq $response) { return @{ Status = 0; Wait = 0 } }
    try {
        $from = $response.GetResponseStream()
        $to = [IO.File]::Create($file)
        try { $from.CopyTo($to) } finally { $to.Dispose() }
        $wait = 0
        if (-not [int]::TryParse([string] $response.Headers['Retry-After'], [ref] $wait)) { $wait = 0 }
        return @{ Status = [int] $response.StatusCode; Wait = $wait }
    } catch [IO.IOException] {
        Write-Log "$address`: $($_.Exception.Message)"
        return @{ Status = 0; Wait = 0 }
    } finally {
        $response.Close()
    }
}

# Requests again what Jira, or the way to it, can't answer now.
function Send-Patiently([string] $address, [string] $file, [string] $body) {
    $pause = 1
    for ($turn = 1; ; $turn++) {
        $reply = Send-Request $address $file $body
        if (@(0, 408, 429, 500, 502, 503, 504) -notcontains $reply.Status -or $turn -gt 5) { return $reply.Status }
        Start-Sleep -Seconds ([Math]::Min(600, [Math]::Max($pause, $reply.Wait)))
        $pause *= 2
    }
}

function Get-File([string] $name) { return [IO.Path]::Combine($folder, "$name.json") }

function Test-Json([string] $file) {
    if (-not [IO.File]::Exists($file)) { return $false }
    $bytes = [IO.File]::OpenRead($file)
    try { return @(0x7B, 0x5B) -contains $bytes.ReadByte() } finally { $bytes.Dispose() }
}

# Requests an address once, unless the response is saved; false if there is none. A body is that of a
# search.
function Get-Answer([string] $address, [string] $name, [bool] $perhaps = $false, [string] $body = '') {
    $file = Get-File $name
    if ([IO.File]::Exists($file)) { return $true }
    if ("/$name/" -match '/(con|prn|aux|nul|com[0-9]|lpt[0-9])/') {
        $code = "Windows can't save a file of this name"
    } else {
        [void] [IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($file))
        $code = Send-Patiently $address "$file.part" $body
        if ($code -eq 200 -and (Test-Json "$file.part")) {
            [IO.File]::Move("$file.part", $file)
            $script:answers++
            if ($script:answers % 50 -eq 0) { Say "responses saved: $script:answers" }
            return $true
        }
        [IO.File]::Delete("$file.part")
        if ($code -eq 401) { Stop-Here "Jira doesn't accept the user name or the token" }
        if ($code -eq 0) { Stop-Here "no connection to $site (see $log)" }
        if ($code -eq 200) { $code = 'not JSON, perhaps a login page' }
    }
    if (-not $perhaps) {
        $script:refused++
        Say "request failed: $address ($code)"
        Write-Log "request failed: $address ($code)"
    }
    return $false
}

function Read-Answer([string] $name) { return [IO.File]::ReadAllText((Get-File $name)) }

# The first number in a member with this name, or 0.
function Get-Number([string] $member, [string] $text) {
    if ($text -cmatch "`"$member`": *([0-9]+)") { return [long] $Matches[1] }
    return 0
}

# True if a page says that more pages follow.
function Test-More([string] $text) {
    if ($text -cmatch '"isLast": *(true|false)') { return $Matches[1] -ceq 'false' }
    return ((Get-Number 'startAt' $text) + (Get-Number 'maxResults' $text)) -lt (Get-Number 'total' $text)
}

function Join-Query([string] $address, [string] $more) {
    if ($address.Contains('?')) { return "$address&$more" }
    return "$address`?$more"
}

function Get-One([string] $address, [string] $file) { [void] (Get-Answer $address $file) }

# FILE.json, FILE-50.json and so on, until the last page; false if one is missing.
function Get-Pages([string] $address, [string] $file, [bool] $perhaps = $false) {
    $start = 0
    while ($true) {
        $name = $file
        if ($start -gt 0) { $name = "$file-$start" }
        if (-not (Get-Answer (Join-Query $address "startAt=$start&maxResults=100") $name $perhaps)) { return $false }
        $text = Read-Answer $name
        $size = Get-Number 'maxResults' $text
        if ($size -eq 0 -or -not (Test-More $text)) { return $true }
        $start += $size
    }
}

# Lists without a total; the last one is empty.
function Get-Lists([string] $address, [string] $file) {
    $start = 0
    for ($turn = 1; $turn -le 1000; $turn++) {
        $name = $file
        if ($start -gt 0) { $name = "$file-$start" }
        if (-not (Get-Answer (Join-Query $address "startAt=$start&maxResults=200") $name)) { return }
        $size = [regex]::Matches((Read-Answer $name), '"displayName":').Count
        if ($size -eq 0) {
            if ($start -gt 0) { [IO.File]::Delete((Get-File $name)) }
            return
        }
        # Cloud leaves hidden users out of a page; other sites return fewer than requested.
        if ($cloud) { $start += 200 } else { $start += $size }
    }
    Say "more than 1000 pages of ${file}: the rest was left out"
}

# The numeric IDs in the pages of a response.
function Get-Ids([string] $name) {
    $parent = [IO.Path]::GetDirectoryName((Get-File $name))
    $pattern = [IO.Path]::GetFileName($name) + '*.json'
    foreach ($file in [IO.Directory]::GetFiles($parent, $pattern)) {
        foreach ($found in [regex]::Matches([IO.File]::ReadAllText($file), '"id": *"([0-9]+)"')) {
            $found.Groups[1].Value
        }
    }
}

# The contexts and options of all select fields.
function Get-Options {
    if (-not [IO.File]::Exists((Get-File 'field'))) { return }
    $select = '"custom": *"[^"]*:(?:select|multiselect|radiobuttons|multicheckboxes|cascadingselect)", *"customId": *([0-9]+)'
    foreach ($found in [regex]::Matches((Read-Answer 'field'), $select)) {
        $field = "field/customfield_$($found.Groups[1].Value)/context"
        if (-not (Get-Pages $field $field)) { continue }
        $contexts = @(Get-Ids $field)
        [void] (Get-Pages "$field/projectmapping" "$field/projectmapping" $true)
        foreach ($context in $contexts) { [void] (Get-Pages "$field/$context/option" "$field/$context/option") }
    }
}

# The values allowed in a new issue, in the ways of older and newer versions.
function Get-Created([string] $project) {
    $address = "issue/createmeta/$project/issuetypes"
    $file = "project/$project/createmeta"
    if (Get-Answer "issue/createmeta?projectKeys=$project&expand=projects.issuetypes.fields" $file $true) { return }
    if (-not (Get-Pages $address "$file/issuetypes")) { return }
    foreach ($type in @(Get-Ids "$file/issuetypes")) { [void] (Get-Pages "$address/$type" "$file/$type") }
}

# The comments and attachments of issues, a hundred at a time.
function Get-Contents([string] $lines) {
    $keys = @($lines -split '\s+' | Where-Object { $_ })
    for ($first = 0; $first -lt $keys.Count; $first += 100) {
        Search-Issues @($keys[$first..[Math]::Min($first + 99, $keys.Count - 1)])
    }
}

# The issues by a search. Jira refuses one with an unknown key: then each alone.
function Search-Issues([string[]] $keys) {
    $query = '"jql": "key in (' + ($keys -join ', ') + ')", "fields": ["comment", "attachment"], "maxResults": 100'
    $sum = [long] 0
    foreach ($letter in $query.ToCharArray()) { $sum = ($sum * 31 + [int] $letter) % 4294967296 }
    $names = New-Object 'Collections.Generic.List[string]'
    if (Find-Issues $query "search/$($keys[0])-$sum" $names) {
        foreach ($name in $names) {
            foreach ($key in @(Get-Partly (Read-Answer $name))) {
                [void] (Get-Pages "issue/$key/comment" "issue/$key/comment")
            }
        }
    } else {
        foreach ($key in $keys) { Get-Alone $key }
    }
}

# FILE.json, FILE-2.json and so on, until the last page of a search; adds their names to the list.
function Find-Issues([string] $query, [string] $file, $names) {
    $name = $file
    $token = ''
    $start = 0
    for ($page = 2; $page -le 1000; $page++) {
        if ($cloud) {
            if (-not (Get-Answer 'search/jql' $name $true "{$query$token}")) { return $false }
        } else {
            if (-not (Get-Answer 'search' $name $true "{$query, `"startAt`": $start}")) { return $false }
        }
        $names.Add($name)
        $text = Read-Answer $name
        if ($cloud) {
            $next = [regex]::Match($text, '"nextPageToken": *"([^"]+)"')
            if (-not $next.Success -or $text -cmatch '"isLast": *true') { return $true }
            $token = ', "nextPageToken": "' + $next.Groups[1].Value + '"'
        } else {
            $size = Get-Number 'maxResults' $text
            if ($size -eq 0 -or -not (Test-More $text)) { return $true }
            $start += $size
        }
        $name = "$file-$page"
    }
    Say "more than 1000 pages of ${file}: the rest was left out"
    return $true
}

# The issues of which a search has some comments only. Cloud has 20 at most.
function Get-Partly([string] $text) {
    $key = ''
    $most = -1
    foreach ($found in [regex]::Matches($text, '"(key|maxResults|total)": *"?([A-Za-z][A-Za-z0-9_]*-[0-9]+|[0-9]+)\b')) {
        $value = $found.Groups[2].Value
        switch -CaseSensitive ($found.Groups[1].Value) {
            'key' { if ($value.Contains('-')) { $key = $value; $most = -1 } }
            'maxResults' { if (-not $value.Contains('-')) { $most = [long] $value } }
            'total' {
                if ($key -and $most -ge 0 -and ([long] $value -gt $most -or ($cloud -and [long] $value -ge 20))) { $key }
                $key = ''
            }
        }
    }
}

# One issue, and all of its comments.
function Get-Alone([string] $key) {
    if (-not (Get-Answer "issue/$key`?fields=comment,attachment" "issue/$key")) { return }
    $text = Read-Answer "issue/$key"
    if ((Get-Number 'total' $text) -gt (Get-Number 'maxResults' $text)) {
        [void] (Get-Pages "issue/$key/comment" "issue/$key/comment")
    }
}

# Packs the responses; a ZIP of this kind may be larger than 2 GB.
function Compress-Answers {
    Add-Type -AssemblyName System.IO.Compression
    Add-Type -AssemblyName System.IO.Compression.FileSystem
    [IO.File]::Delete("$folder.zip")
    $zip = [IO.Compression.ZipFile]::Open("$folder.zip", [IO.Compression.ZipArchiveMode]::Create)
    try {
        foreach ($file in [IO.Directory]::GetFiles($folder, '*.json', [IO.SearchOption]::AllDirectories)) {
            $name = 'jira-old/' + $file.Substring($folder.Length + 1).Replace('\', '/')
            [void] [IO.Compression.ZipFileExtensions]::CreateEntryFromFile($zip, $file, $name)
        }
    } finally {
        $zip.Dispose()
    }
    Say "send this back: $folder.zip"
}

[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
[Net.ServicePointManager]::Expect100Continue = $false
$site = Read-Site
$authorization = Read-Authorization
[void] [IO.Directory]::CreateDirectory($folder)
[IO.File]::WriteAllText($log, '')
Get-One 'serverInfo' 'serverInfo'
Get-One 'project' 'project'
Get-One 'field' 'field'
Get-One 'issuetype' 'issuetype'
Get-One 'status' 'status'
Get-One 'project/ORBIT/statuses' 'project/ORBIT/statuses'
Get-One 'issue/ORBIT-12/transitions' 'issue/ORBIT-12/transitions'
Get-One 'issue/ORBIT-13/transitions' 'issue/ORBIT-13/transitions'
Get-One 'issue/ORBIT-17/transitions' 'issue/ORBIT-17/transitions'
Get-One 'issue/ORBIT-18/transitions' 'issue/ORBIT-18/transitions'
Get-One 'issue/ORBIT-31/transitions' 'issue/ORBIT-31/transitions'
Get-One 'issue/ORBIT-32/transitions' 'issue/ORBIT-32/transitions'
Get-One 'issue/ORBIT-40/transitions' 'issue/ORBIT-40/transitions'
Get-One 'priority' 'priority'
Get-One 'resolution' 'resolution'
Get-One 'issueLinkType' 'issueLinkType'
Get-One 'project/ORBIT/components' 'project/ORBIT/components'
Get-One 'project/ORBIT/versions' 'project/ORBIT/versions'
Get-Lists 'user/search?username=.' 'users'
Get-Created 'ORBIT'
Get-Contents @'
ORBIT-12
ORBIT-13
ORBIT-17
ORBIT-18
ORBIT-31
ORBIT-32
ORBIT-40
'@
Say "responses saved: $script:answers, requests failed: $script:refused"
if ([IO.Directory]::GetFileSystemEntries($folder).Length -eq 0) { Stop-Here 'there is nothing to send back' }
Compress-Answers
