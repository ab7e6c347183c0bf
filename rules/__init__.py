"""The built-in rules: a folder a family, a file a rule. Installed as `editlint_rules`, found through the entry point `editlint.rules`."""
