#!/bin/sh
# The S3-compatible store with the one key that the product uses.
set -eu
umask 077
cat >/tmp/s3.json <<JSON
{"identities": [{"name": "tgpl",
  "credentials": [{"accessKey": "tgpl", "secretKey": "${S3_SECRET_KEY:?}"}],
  "actions": ["Admin", "Read", "Write", "List"]}]}
JSON
exec weed server -dir=/data -ip.bind=0.0.0.0 -s3 -s3.config=/tmp/s3.json
