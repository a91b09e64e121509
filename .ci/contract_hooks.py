"""Says to schemathesis who asks for what, so that no operation is tried by those alone who may not do it."""

import json
import os
from pathlib import Path

import schemathesis
from schemathesis.wfc.escalation import restore_identity_assignments


@schemathesis.hook
def after_load_schema(context, schema):
    restore_identity_assignments(schema, json.loads(Path(os.environ["CALLERS"]).read_text()))
