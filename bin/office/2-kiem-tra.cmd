@echo off
setlocal DisableDelayedExpansion
chcp 65001 >nul
pushd "%~dp0"
if not exist "du-lieu" mkdir "du-lieu"
set "DANVAN_DB=%~dp0du-lieu\danvan.sqlite"
rem Checks what is dropped on it, or what lies in the inbox; copies with the faults marked go to Tra-lai.
rem No brackets around the names: one with a bracket of its own would end them.
if "%~1"=="" goto inbox
"%~dp0node\node.exe" "%~dp0app\bin\danvan.js" check %* --annotate Tra-lai
goto end
:inbox
"%~dp0node\node.exe" "%~dp0app\bin\danvan.js" check Nhan --annotate Tra-lai
:end
echo.
pause
