import pytest

from pipeline.package.history.version import Bump, following, parse


@pytest.mark.parametrize(
    ("bump", "version"),
    [
        (Bump.NONE, "1.4.2"),
        (Bump.PATCH, "1.4.3"),
        (Bump.MINOR, "1.5.0"),
        (Bump.MAJOR, "2.0.0"),
    ],
)
def test_the_version_that_follows(bump, version):
    assert following("1.4.2", bump) == version


@pytest.mark.parametrize("text", ["", "1.0", "1.0.0.0", "1.0.x", "latest", "1..0", "-1.0.0", "²"])
def test_what_is_no_version_is_refused(text):
    with pytest.raises(ValueError, match="not a version"):
        parse(text)
