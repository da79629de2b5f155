@echo off
rem The command line of Hangyeol: hangyeol --help. Lies beside quarkus-run.jar.
if "%~1"=="" goto help
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -jar "%~dp0quarkus-run.jar" %*
exit /b %ERRORLEVEL%
:help
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -jar "%~dp0quarkus-run.jar" --help
