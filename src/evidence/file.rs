//! A file that is read, changed and written, piece by piece. Some of that waits for the disk.

use super::{Kind, Measured, PIECES, Ways, cores, one_thread, share_out};
use futures_util::future::join_all;
use std::fs::File;
use std::io::{self, Write};
use std::os::unix::fs::FileExt;
use std::sync::Arc;
use tokio::task::spawn_blocking;

/// Of each piece, in bytes.
const SIZE: usize = 4 << 20;

pub(super) fn measure(step: &mut dyn FnMut(&'static str)) -> Result<Measured, String> {
    let what = format!(
        "a file of {} MB, read, changed and written",
        (PIECES * SIZE) >> 20
    );
    let measured = (|| {
        let runtime = one_thread()?;
        // Both vanish when they are closed, however this ends.
        let from = Arc::new(filled(tempfile::tempfile()?)?);
        let to = Arc::new(tempfile::tempfile()?);
        let in_turn = |piece: usize| {
            let read = read(&from, piece)?;
            write(&to, piece, &changed(read))
        };
        Ways::<io::Error> {
            in_turn: &mut || (0..PIECES).try_for_each(in_turn),
            overlapped: &mut || {
                // No system reads ordinary files without keeping a thread: tokio lends one to each wait. The
                // work between them is done on the one thread that polls.
                let pieces = (0..PIECES).map(|piece| {
                    let (from, to) = (Arc::clone(&from), Arc::clone(&to));
                    async move {
                        let read = spawn_blocking(move || read(&from, piece)).await??;
                        let new = changed(read);
                        spawn_blocking(move || write(&to, piece, &new)).await?
                    }
                });
                runtime.block_on(join_all(pieces)).into_iter().collect()
            },
            on_threads: &mut || share_out(cores(), PIECES, &in_turn),
        }
        .measure(Kind::File, what, step)
    })();
    measured.map_err(|error: io::Error| {
        let folder = std::env::temp_dir();
        format!(
            "a file in {} could not be read and written: {error}",
            folder.display()
        )
    })
}

fn filled(mut file: File) -> io::Result<File> {
    let piece: Vec<u8> = (0..SIZE).map(|at| at as u8).collect();
    for _ in 0..PIECES {
        file.write_all(&piece)?;
    }
    Ok(file)
}

fn read(from: &File, piece: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; SIZE];
    from.read_exact_at(&mut bytes, (piece * SIZE) as u64)?;
    Ok(bytes)
}

/// Waits until the disk has it.
fn write(to: &File, piece: usize, bytes: &[u8]) -> io::Result<()> {
    to.write_all_at(bytes, (piece * SIZE) as u64)?;
    to.sync_data()
}

/// Each byte depends on those before it, as in compressing or encrypting.
fn changed(mut bytes: Vec<u8>) -> Vec<u8> {
    for _ in 0..4 {
        let mut before = 0u8;
        for byte in &mut bytes {
            *byte = byte.wrapping_mul(5).rotate_left(3) ^ before;
            before = *byte;
        }
    }
    bytes
}
