@echo off
setlocal DisableDelayedExpansion
chcp 65001 >nul
pushd "%~dp0"
if not exist "du-lieu" mkdir "du-lieu"
set "DANVAN_DB=%~dp0du-lieu\danvan.sqlite"
rem Imports what is dropped on it, files or folders, or what lies in the inbox.
rem No brackets around the names: one with a bracket of its own would end them.
if "%~1"=="" goto inbox
"%~dp0node\node.exe" "%~dp0app\bin\danvan.js" import %*
goto end
:inbox
"%~dp0node\node.exe" "%~dp0app\bin\danvan.js" import Nhan
:end
echo.
pause
