#!/bin/sh
# Makes the bucket; a second time it is there already.
set -eu
echo 's3.bucket.list' | weed shell -master=objects:9333 | grep -qw tgpl ||
  echo 's3.bucket.create -name tgpl' | weed shell -master=objects:9333
