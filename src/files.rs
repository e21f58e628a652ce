//! The few things that the kit does with files besides reading them: hashes, atomic writes,
//! numbered copies. Knows nothing of exercises or progress.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs::{File, OpenOptions, Permissions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// More than this is not an exercise; it is not read.
pub const MAX_SOURCE_BYTES: u64 = 1 << 20;

/// In lower-case hexadecimal.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// The hash of a source file; `None` for what cannot be one: nothing there, a folder, a pipe, a
/// file beyond [`MAX_SOURCE_BYTES`].
#[must_use]
pub fn sha256_of_source(path: &Path) -> Option<String> {
    // Asked before opening: opening a named pipe would wait for its writer.
    let metadata = std::fs::metadata(path).ok()?;
    if !metadata.is_file() || metadata.len() > MAX_SOURCE_BYTES {
        return None;
    }
    let mut bytes = Vec::new();
    File::open(path)
        .ok()?
        .take(MAX_SOURCE_BYTES + 1)
        .read_to_end(&mut bytes)
        .ok()?;
    Some(sha256_hex(&bytes))
}

/// Replaces the file at `path`, or leaves it as it was: the bytes go to a temporary file in the
/// same folder, to the disk, and then over the old name.
///
/// # Errors
/// The folder is read-only, the disk is full, and whatever else a file system can refuse.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link stays a link: what it points to is replaced.
    let target = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let folder = target.parent().unwrap_or(Path::new("."));
    let permissions = match std::fs::metadata(&target) {
        Ok(metadata) => metadata.permissions(),
        Err(_) => ordinary_permissions(),
    };
    // Made and written here rather than by `tempfile`, whose errors name the temporary file: a name
    // that nobody but this function knows.
    let mut options = OpenOptions::new();
    options
        .write(true)
        .create_new(true)
        .mode(permissions.mode());
    let mut builder = tempfile::Builder::new();
    let mut file = builder
        .prefix(".kit-")
        .make_in(folder, |path| options.open(path))?;
    file.as_file_mut().write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// Copies `from` to the first free one of `folder/stem-1.suffix`, `folder/stem-2.suffix` … and
/// says which.
///
/// # Errors
/// `from` cannot be read, or the copy cannot be written in full. Nothing is left of it then.
pub fn copy_numbered(from: &Path, folder: &Path, stem: &str, suffix: &str) -> io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    for number in 1u32.. {
        let path = folder.join(format!("{stem}-{number}.{suffix}"));
        match File::create_new(&path) {
            Ok(mut copy) => {
                let copied = io::copy(&mut File::open(from)?, &mut copy);
                return match copied.and_then(|_| copy.sync_all()) {
                    Ok(()) => Ok(path),
                    Err(error) => {
                        std::fs::remove_file(&path)?;
                        Err(error)
                    }
                };
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("every number is taken"))
}

/// Moves `from` to the first free one of `from-1`, `from-2` … and says which.
///
/// # Errors
/// The folder is read-only.
pub fn move_aside(from: &Path, suffix: &str) -> io::Result<PathBuf> {
    for number in 1u32.. {
        let mut name = from.as_os_str().to_owned();
        name.push(format!(".{suffix}-{number}"));
        let path = PathBuf::from(name);
        if !path.exists() {
            std::fs::rename(from, &path)?;
            return Ok(path);
        }
    }
    Err(io::Error::other("every number is taken"))
}

/// What a newly made file gets, before the user's own mask.
fn ordinary_permissions() -> Permissions {
    Permissions::from_mode(0o666)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_in(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_write_replaces_the_whole_and_leaves_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        write_atomically(&path, b"a long first text").unwrap();
        write_atomically(&path, b"short").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"short");
        assert_eq!(names_in(folder.path()), ["a.json"]);
    }

    #[test]
    fn a_write_keeps_a_link_and_the_permissions() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real.rs"), folder.path().join("link.rs"));
        std::fs::write(&real, "old").unwrap();
        std::fs::set_permissions(&real, Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        write_atomically(&link, b"new").unwrap();
        assert!(link.is_symlink());
        assert_eq!(std::fs::read(&real).unwrap(), b"new");
        assert_eq!(
            std::fs::metadata(&real).unwrap().permissions().mode() & 0o777,
            0o640
        );
    }

    #[test]
    fn copies_are_numbered_and_none_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let from = folder.path().join("from.rs");
        for text in ["one", "two"] {
            std::fs::write(&from, text).unwrap();
            copy_numbered(&from, &folder.path().join("backups"), "x", "rs").unwrap();
        }
        let backups = folder.path().join("backups");
        assert_eq!(names_in(&backups), ["x-1.rs", "x-2.rs"]);
        assert_eq!(std::fs::read(backups.join("x-1.rs")).unwrap(), b"one");
        assert_eq!(std::fs::read(backups.join("x-2.rs")).unwrap(), b"two");
    }

    #[test]
    fn only_a_file_of_sensible_size_has_a_hash() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.rs");
        assert_eq!(sha256_of_source(&path), None);
        assert_eq!(sha256_of_source(folder.path()), None);
        std::fs::write(&path, "abc").unwrap();
        assert_eq!(
            sha256_of_source(&path).as_deref(),
            Some("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        );
        File::create(&path).unwrap().set_len(50 << 20).unwrap();
        assert_eq!(sha256_of_source(&path), None);
    }
}
