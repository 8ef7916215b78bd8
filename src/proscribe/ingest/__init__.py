"""From files to a version in force: read, judge, keep, switch; or leave the old one in force."""
