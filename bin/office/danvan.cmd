@echo off
rem danvan, with the database of this folder: danvan summarize --period 2018H1
setlocal DisableDelayedExpansion
chcp 65001 >nul
if not defined DANVAN_DB set "DANVAN_DB=%~dp0du-lieu\danvan.sqlite"
"%~dp0node\node.exe" "%~dp0app\bin\danvan.js" %*
exit /b %errorlevel%
