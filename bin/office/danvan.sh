#!/bin/sh
# danvan, with the database of this folder: ./danvan summarize --period 2018H1
here=$(CDPATH='' cd -- "${0%/*}" && pwd)
export DANVAN_DB="${DANVAN_DB:-$here/du-lieu/danvan.sqlite}"
exec "$here/node/node" "$here/app/bin/danvan.js" "$@"
