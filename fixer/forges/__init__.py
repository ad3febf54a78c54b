"""Where pull requests live: GitHub, GitLab and Bitbucket Cloud, one file each behind one small interface."""
