@echo off
setlocal DisableDelayedExpansion
chcp 65001 >nul
pushd "%~dp0"
if not exist "du-lieu" mkdir "du-lieu"
set "DANVAN_DB=%~dp0du-lieu\danvan.sqlite"
rem Writes the report of a period, in Excel, Word and as a page, and opens their folder.
set "KY="
set /p "KY=Ky bao cao, vi du 2018H1 (Enter: ky dang den han): "
if not defined KY goto due
set "KY=%KY:"=%"
"%~dp0node\node.exe" "%~dp0app\bin\danvan.js" report --period "%KY%" -o Bao-cao
goto end
:due
"%~dp0node\node.exe" "%~dp0app\bin\danvan.js" report -o Bao-cao
:end
if not errorlevel 1 start "" "%~dp0Bao-cao"
echo.
pause
