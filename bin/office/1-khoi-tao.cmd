@echo off
setlocal DisableDelayedExpansion
chcp 65001 >nul
pushd "%~dp0"
if not exist "du-lieu" mkdir "du-lieu"
set "DANVAN_DB=%~dp0du-lieu\danvan.sqlite"
rem Asks for the unit, and makes the database and the folders. The official list may be dropped on it.
if "%~1"=="" goto ask
"%~dp0node\node.exe" "%~dp0app\bin\danvan.js" init --folder . --units "%~1"
goto end
:ask
"%~dp0node\node.exe" "%~dp0app\bin\danvan.js" init --folder .
:end
echo.
pause
