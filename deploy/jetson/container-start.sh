#!/bin/sh
# Starts DroneSeal inside the container, with the libraries that were found when it was built.
LD_LIBRARY_PATH="/opt/droneseal/lib/native:$(cat /opt/droneseal/lib/native/torch-lib)${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH
exec /usr/share/dotnet/dotnet /opt/droneseal/app/droneseal.dll "$@"
