"""The promises of xref.reports.base.saving."""

import pytest

from xref.errors import SettingsError
from xref.reports.base.saving import saving


def test_a_saved_file_appears_at_the_end(tmp_path):
    path = tmp_path / "report.json"
    with saving(path) as file:
        file.write(b"new")
        assert not path.exists()
    assert path.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "report.json"
    path.write_bytes(b"old")
    with pytest.raises(TypeError), saving(path) as file:
        file.writelines([b"half", "no bytes"])
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_full_disk_is_one_line_and_the_old_file_stays(tmp_path):
    path = tmp_path / "report.json"
    path.write_bytes(b"old")
    with pytest.raises(SettingsError, match="no space left on device; choose another --output"), saving(path):
        raise OSError(28, "No space left on device")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("name", ["", "missing/report.json", "n" * 300])
def test_a_place_that_cannot_be_written_is_one_line(tmp_path, name):
    with pytest.raises(SettingsError, match="cannot write"), saving(tmp_path / name):
        pass


def test_a_link_is_written_through_and_permissions_stay(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with saving(tmp_path / "link") as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    assert (tmp_path / "real").stat().st_mode & 0o777 == 0o640
