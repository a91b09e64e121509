"""Says to schemathesis who asks for what, so that no operation is tried by those alone who may not do it, and from
where, so that its guesses at secrets do not shut out the accounts that it asks with."""

import json
import os
import random
from pathlib import Path

import schemathesis
from schemathesis.wfc.escalation import restore_identity_assignments


@schemathesis.hook
def after_load_schema(context, schema):
    restore_identity_assignments(schema, json.loads(Path(os.environ["CALLERS"]).read_text()))


@schemathesis.hook
def before_call(context, case, kwargs):
    octets = (str(random.randrange(256)) for _ in range(3))
    case.headers = {**(case.headers or {}), "X-Forwarded-For": ".".join(["10", *octets])}
