"""The promise of `xref schema`."""

import json

import jsonschema
from click.testing import CliRunner

from tests.factory import match, report
from xref.cli import main


def test_the_schema_printed_is_that_of_the_reports():
    printed = json.loads(CliRunner().invoke(main, ["schema"]).stdout)
    jsonschema.Draft202012Validator.check_schema(printed)
    jsonschema.validate(report(match()).to_dict(), printed)
