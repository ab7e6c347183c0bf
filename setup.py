"""Finds every sub-folder of editlint/ and rules/, so that none drops out of the wheel; the rest is in pyproject.toml."""

from setuptools import find_namespace_packages, setup

setup(
    packages=[
        *find_namespace_packages(include=["editlint", "editlint.*"]),
        "editlint_rules",
        *(f"editlint_rules.{name}" for name in find_namespace_packages("rules")),
    ]
)
