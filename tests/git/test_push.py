"""Pushing: to repositories on this machine, and to a real git server on 127.0.0.1."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from fixer.errors import GitError
from fixer.git.branch import NewCommit, write_branch
from fixer.git.catching_up import catch_up
from fixer.git.pushing import Credentials, Pushed, choose_remote, push
from tests.git.server import PASSWORD, USER, Server, serving
from tests.git.test_hostile import booby_trap
from tests.git.workshop import CONFIG, commit, create, edit, git, opened, write

BRANCH = "fixer/x"
MESSAGE = "Mend it\n\nFixer-Recipe: x@1\n"


@pytest.fixture
def there(tmp_path: Path, site: Path) -> Path:
    """A bare repository with the site's branch ``main``, which is its ``origin``."""
    folder = tmp_path / "there"
    folder.mkdir()
    bare = folder / "name.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(site), str(bare))
    git(bare, "config", "http.receivepack", "true")
    git(site, "remote", "add", "origin", f"file://{bare}")
    return bare


@pytest.fixture
def server(there: Path) -> Iterator[Server]:
    """That repository behind a server that asks for a password."""
    with serving(there.parent) as running:
        yield running


def one_commit(site: Path, path: str = "new.php") -> str:
    """A commit of fixer's on top of its branch."""
    with opened(site) as repository:
        tip = repository.branch_tip(BRANCH)
        start = tip or repository.resolve("HEAD")
        return write_branch(repository, start, BRANCH, [NewCommit([create(path, b"<?php\n")], MESSAGE)], tip)[0]


def pushed(site: Path, remote: str | None = None, credentials: Credentials | None = None) -> Pushed:
    """As ``fixer apply --push`` does it: look, then push."""
    with opened(site) as repository:
        target = choose_remote(repository, remote)
        former = catch_up(repository, BRANCH, repository.resolve("HEAD"), target, credentials)
        return push(repository, BRANCH, target, credentials, former)


def tips(bare: Path) -> dict[str, str]:
    """Every reference of a repository."""
    lines = git(bare, "for-each-ref", "--format=%(refname) %(objectname)").splitlines()
    return dict(line.split(" ") for line in lines)


def helper(home: Path, password: str = PASSWORD) -> None:
    """A credential helper in the user's own config."""
    program = home / "helper"
    program.write_text(f'#!/bin/sh\necho "$1" >> {home}/asked\n[ "$1" = get ] || exit 0\n'
                       f"echo username={USER}\necho password={password}\n")
    program.chmod(0o755)
    with (home / ".gitconfig").open("a") as file:
        file.write(f"[credential]\n\thelper = {program}\n")


def test_first_push_and_update(site: Path, there: Path) -> None:
    main = tips(there)
    first = one_commit(site)
    done = pushed(site)
    assert (done.sha, done.former, done.refused, done.moved) == (first, None, "", True)
    second = one_commit(site, "more.php")
    assert pushed(site).former == first
    assert tips(there) == {**main, f"refs/heads/{BRANCH}": second}
    assert git(there, "fsck", "--strict") == ""


def test_nothing_to_push(site: Path, there: Path) -> None:
    one_commit(site)
    pushed(site)
    before = tips(there)
    done = pushed(site)
    assert not done.moved
    assert done.refused == ""
    assert tips(there) == before


def test_only_the_branch_is_pushed(site: Path, there: Path) -> None:
    git(site, "tag", "v1")
    git(site, "branch", "other")
    with (Path.home() / ".gitconfig").open("a") as file:
        file.write("[push]\n\tfollowTags = true\n\tdefault = matching\n")
    one_commit(site)
    pushed(site)
    assert set(tips(there)) == {"refs/heads/main", f"refs/heads/{BRANCH}"}


def test_nothing_here_moves(site: Path, there: Path) -> None:
    one_commit(site)
    before = tips(site), (site / ".git/HEAD").read_bytes(), (site / ".git/config").read_bytes()
    pushed(site)
    assert (tips(site), (site / ".git/HEAD").read_bytes(), (site / ".git/config").read_bytes()) == before
    assert not list(site.glob(".git/FETCH_HEAD"))


def other_clone(tmp_path: Path, there: Path) -> Path:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(there), str(clone))
    return clone


def test_foreign_commit_there(site: Path, there: Path, tmp_path: Path) -> None:
    one_commit(site)
    pushed(site)
    clone = other_clone(tmp_path, there)
    git(clone, "checkout", "--quiet", BRANCH)
    foreign = commit(clone, {"mine.php": b"<?php\n"}, "By hand")
    git(clone, "push", "--quiet", "origin", BRANCH)
    one_commit(site, "more.php")
    before = tips(there), tips(site)
    with pytest.raises(GitError, match=f"did not make .{foreign[:10]}.*left alone"):
        pushed(site)
    assert (tips(there), tips(site)) == before


def test_going_on_from_another_clone(site: Path, there: Path, tmp_path: Path) -> None:
    clone = other_clone(tmp_path, there)
    first = one_commit(clone)
    pushed(clone)
    with opened(site) as repository:
        found = catch_up(repository, BRANCH, repository.resolve("HEAD"), choose_remote(repository))
        assert found == first
        assert repository.branch_tip(BRANCH) == first
    second = one_commit(site, "more.php")
    assert pushed(site).sha == second
    assert pushed(clone).sha == second
    assert tips(clone)[f"refs/heads/{BRANCH}"] == second
    git(site, "fsck", "--strict")


def test_different_ways(site: Path, there: Path, tmp_path: Path) -> None:
    clone = other_clone(tmp_path, there)
    one_commit(clone, "other.php")
    pushed(clone)
    one_commit(site)
    before = tips(there), tips(site)
    with pytest.raises(GitError, match=r"different ways.*never forces"):
        pushed(site)
    assert (tips(there), tips(site)) == before


def test_moved_in_between(site: Path, there: Path, tmp_path: Path) -> None:
    clone = other_clone(tmp_path, there)
    one_commit(site)
    with opened(site) as repository:
        target = choose_remote(repository)
        former = catch_up(repository, BRANCH, repository.resolve("HEAD"), target)
        theirs = one_commit(clone, "other.php")
        pushed(clone)
        done = push(repository, BRANCH, target, None, former)
    assert "never pushes by force" in done.refused
    assert tips(there)[f"refs/heads/{BRANCH}"] == theirs


def test_merged_there(site: Path, there: Path) -> None:
    one_commit(site)
    pushed(site)
    git(site, "merge", "--quiet", BRANCH)
    git(site, "branch", "--quiet", "-D", BRANCH)
    second = one_commit(site, "more.php")
    assert pushed(site).sha == second == tips(there)[f"refs/heads/{BRANCH}"]


def test_protected_branch(site: Path, there: Path) -> None:
    hook = there / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho 'error: GH006: Protected branch update failed' >&2\nexit 1\n")
    hook.chmod(0o755)
    one_commit(site)
    before = tips(there)
    done = pushed(site)
    assert done.refused.startswith("origin (")
    assert "GH006: Protected branch update failed" in done.refused
    assert "\n" not in done.refused
    assert tips(there) == before


def test_by_http(site: Path, there: Path, server: Server, home: Path) -> None:
    helper(home)
    git(site, "remote", "set-url", "origin", server.url("name.git"))
    first = one_commit(site)
    assert pushed(site).refused == ""
    assert tips(there)[f"refs/heads/{BRANCH}"] == first
    assert "get" in (home / "asked").read_text()
    large = {f"large-{number}.php": bytes(range(256)) * 9000 for number in range(2)}
    with opened(site) as repository:
        changes = [create(name, data + name.encode()) for name, data in large.items()]
        write_branch(repository, first, BRANCH, [NewCommit(changes, MESSAGE)], first)
    assert pushed(site).refused == ""
    assert any(line.startswith("POST") for line in server.requests)


def test_helper_named_for_this_folder_only(site: Path, server: Server, home: Path) -> None:
    """A conditional include of the user's is decided for the repository, not for the one of the moment."""
    helper(home)
    (home / "work.config").write_text((home / ".gitconfig").read_text())
    (home / ".gitconfig").write_text(f'[includeIf "gitdir:{site}/"]\n\tpath = {home}/work.config\n')
    git(site, "remote", "set-url", "origin", server.url("name.git"))
    one_commit(site)
    assert pushed(site).refused == ""


def test_wrong_password(site: Path, there: Path, server: Server, home: Path) -> None:
    helper(home, "hunter2pass")
    git(site, "remote", "set-url", "origin", server.url("name.git"))
    one_commit(site)
    before = tips(there)
    with pytest.raises(GitError, match="does not let you in") as caught:
        pushed(site)
    assert "hunter2pass" not in str(caught.value)
    assert tips(there) == before


def test_no_password_is_no_question(site: Path, server: Server) -> None:
    git(site, "remote", "set-url", "origin", server.url("name.git"))
    one_commit(site)
    with pytest.raises(GitError, match="does not let you in"):
        pushed(site)


def test_token(site: Path, there: Path, server: Server, home: Path) -> None:
    helper(home, "hunter2pass")
    git(site, "remote", "set-url", "origin", server.url("name.git"))
    one_commit(site)
    assert pushed(site, credentials=Credentials(USER, PASSWORD)).refused == ""
    assert not (home / "asked").exists(), "the user's helpers are neither asked nor told to keep a token"
    one_commit(site, "more.php")
    with pytest.raises(GitError, match="does not let you in") as caught:
        pushed(site, credentials=Credentials(USER, "hunter3pass"))
    assert "hunter3pass" not in str(caught.value)
    assert PASSWORD not in repr(Credentials(USER, PASSWORD))


def test_server_away(site: Path, home: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    git(site, "remote", "add", "origin", "https://example.org/name.git")
    one_commit(site)
    for url in (f"http://ada:hunter2pass@127.0.0.1:{port}/name.git", f"git://127.0.0.1:{port}/name.git"):
        git(site, "remote", "set-url", "origin", url)
        with pytest.raises(GitError, match=r"origin .* cannot be reached") as caught:
            pushed(site)
        assert "hunter2pass" not in str(caught.value)


def test_no_repository_there(site: Path, server: Server, home: Path, tmp_path: Path) -> None:
    helper(home)
    one_commit(site)
    for url in (server.url("other.git"), str(tmp_path / "nowhere.git")):
        git(site, "remote", "set-url", "origin", url)
        with pytest.raises(GitError, match="has no repository there"):
            pushed(site)


def test_shallow_clone(site: Path, there: Path, tmp_path: Path) -> None:
    for number in range(3):
        commit(site, {f"{number}.php": b"<?php\n"}, f"Commit {number}")
    git(site, "push", "--quiet", "origin", "main")
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{there}", str(shallow))
    first = one_commit(shallow)
    assert pushed(shallow).refused == ""
    assert tips(there)[f"refs/heads/{BRANCH}"] == first
    git(there, "fsck", "--strict")
    again = tmp_path / "again"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{there}", str(again))
    second = one_commit_after_catching_up(again)
    assert pushed(again).sha == second == tips(there)[f"refs/heads/{BRANCH}"]


def one_commit_after_catching_up(folder: Path) -> str:
    with opened(folder) as repository:
        catch_up(repository, BRANCH, repository.resolve("HEAD"), choose_remote(repository))
    return one_commit(folder, "more.php")


def test_partial_clone(site: Path, there: Path, tmp_path: Path) -> None:
    git(there, "config", "uploadpack.allowFilter", "true")
    partial = tmp_path / "partial"
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", "--no-checkout", f"file://{there}", str(partial))
    first = one_commit(partial)
    assert pushed(partial).refused == ""
    assert tips(there)[f"refs/heads/{BRANCH}"] == first
    git(there, "fsck", "--strict")


def test_bare_repository_and_worktree(site: Path, there: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(site), str(bare))
    git(bare, "remote", "remove", "origin")
    git(bare, "remote", "add", "origin", str(there))
    one_commit(bare)
    assert pushed(bare).refused == ""
    tree = tmp_path / "tree"
    git(site, "worktree", "add", "--quiet", str(tree), "-b", "topic")
    second = one_commit_after_catching_up(tree)
    assert pushed(tree).sha == second == tips(there)[f"refs/heads/{BRANCH}"]


def test_hostile_repository(site: Path, there: Path, server: Server, home: Path, tmp_path: Path) -> None:
    marker, trap = tmp_path / "marker", tmp_path / "trap"
    trap.write_text(f'#!/bin/sh\necho "$0 $*" >> {marker}\n')
    trap.chmod(0o755)
    one_commit(site)
    booby_trap(site, trap)
    ours = site / ".git/config"
    text = ours.read_text().replace(f"\turl = ext::{trap}\n\tvcs = evil\n", "")
    more = (f'[remote "origin"]\n\treceivepack = {trap}\n\tuploadpack = {trap}\n\tvcs = evil\n\tproxy = '
            f'http://127.0.0.1:9\n[http]\n\tproxy = http://127.0.0.1:9\n\tcookieFile = {marker}\n\tsaveCookies = true\n'
            f'[credential "{server.url("")}"]\n\thelper = "!{trap}"\n[push]\n\tgpgSign = true\n')
    for address in (f"file://{there}", server.url("name.git"), "ssh://127.0.0.1:9/name.git"):
        ours.write_text(f'{text}{more}[remote "origin"]\n\turl = {address}\n')
        with opened(site) as repository:
            target = choose_remote(repository)._replace(address=address)
            done = push(repository, BRANCH, target)
        assert bool(done.refused) is not address.startswith("file:")
    assert not marker.exists(), marker.read_text()
    ours.write_text(f'{text}[remote "origin"]\n\turl = file://{there}\n')
    subprocess.run(["git", "push", "origin", f"{BRANCH}:y"], cwd=site, capture_output=True, check=False)
    assert marker.exists(), "plain git falls into the trap"


def test_ssh_command_of_the_user(site: Path, there: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = home / "ssh"
    program.write_text(f'#!/bin/sh\nfor last; do :; done\necho "$last" >> {home}/asked\n'
                       f'exec sh -c "$(echo "$last" | sed s,/name.git,{there},)"\n')
    program.chmod(0o755)
    git(site, "remote", "set-url", "origin", "git@git.example.org:/name.git")
    first = one_commit(site)
    with (home / ".gitconfig").open("a") as file:
        file.write(f'[core]\n\tsshCommand = "{program}"\n')
    assert pushed(site).refused == ""
    assert "git-receive-pack" in (home / "asked").read_text()
    assert tips(there)[f"refs/heads/{BRANCH}"] == first
    (home / ".gitconfig").write_text((home / ".gitconfig").read_text().replace(str(program), "false"))
    monkeypatch.setenv("GIT_SSH_COMMAND", str(program))
    one_commit(site, "more.php")
    assert pushed(site).refused == ""


def test_instead_of(site: Path, there: Path) -> None:
    git(site, "remote", "set-url", "origin", "short:name.git")
    with (Path.home() / ".gitconfig").open("a") as file:
        file.write(f'[url "file://{there.parent}/"]\n\tinsteadOf = short:\n'
                   f'[url "file:///nowhere/"]\n\tinsteadOf = "file://{there.parent}/"\n')
    one_commit(site)
    assert pushed(site).refused == "", "the address is rewritten once, as git does it"


def test_pre_push_hook(site: Path, there: Path, tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    one_commit(site)
    assert not pushed(site).hook
    hook = site / ".git/hooks/pre-push"
    write(site / ".git", {"hooks/pre-push": f"#!/bin/sh\ntouch {marker}\nexit 1\n".encode()})
    hook.chmod(0o755)
    one_commit(site, "more.php")
    done = pushed(site)
    assert done.hook
    assert done.moved
    assert not marker.exists()


def test_password_in_the_address(site: Path, there: Path, server: Server) -> None:
    git(site, "remote", "set-url", "origin", server.url("name.git", f"{USER}:{PASSWORD}"))
    one_commit(site)
    done = pushed(site)
    assert done.refused == ""
    assert PASSWORD not in repr(done)
    git(site, "remote", "set-url", "origin", server.url("name.git", "ada:hunter2pass"))
    one_commit(site, "more.php")
    with pytest.raises(GitError, match="does not let you in") as caught:
        pushed(site)
    assert "hunter2pass" not in str(caught.value)


def test_a_changed_line_travels(site: Path, there: Path) -> None:
    with opened(site) as repository:
        start = repository.resolve("HEAD")
        write_branch(repository, start, BRANCH, [NewCommit([edit("wp-config.php", CONFIG, b"<?php\n")], MESSAGE)], None)
    pushed(site)
    assert git(there, "show", f"{BRANCH}:wp-config.php") == "<?php"
