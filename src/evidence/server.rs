//! A server on this machine, and a thousand requests to it, each of which mostly waits.

use super::{Kind, Measured, Ways, cores, one_thread, share_out};
use futures_util::future::join_all;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::oneshot;

const REQUESTS: usize = 1000;
/// How long the server waits before it answers, as for a database.
const WAIT: Duration = Duration::from_millis(3);
/// What a process has open besides.
const OTHER_FILES: u64 = 64;

pub(super) fn measure(step: &mut dyn FnMut(&'static str)) -> Result<Measured, String> {
    let (requests, note) = affordable();
    let server = Server::start().map_err(|error| {
        format!(
            "no server can be started on {}: {error}",
            Ipv4Addr::LOCALHOST
        )
    })?;
    let runtime = one_thread().map_err(|error| error.to_string())?;
    let at = server.address;
    let what = format!(
        "{requests} requests to a server that waits {} ms each",
        WAIT.as_millis()
    );
    let measured = Ways::<io::Error> {
        in_turn: &mut || (0..requests).try_for_each(|_| ask(at)),
        overlapped: &mut || {
            let all = join_all((0..requests).map(|_| ask_async(at)));
            runtime.block_on(all).into_iter().collect()
        },
        on_threads: &mut || share_out(cores(), requests, &|_| ask(at)),
    }
    .measure(Kind::Server, what, step)
    .map_err(|error| format!("a request to {at} failed: {error}"))?;
    Ok(Measured { note, ..measured })
}

/// How many requests can be under way at once: each takes two open files of this process, one for either
/// end of its connection.
fn affordable() -> (usize, Option<String>) {
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let wanted = 2 * REQUESTS as u64 + OTHER_FILES;
    let is_enough = |limit: Option<u64>| limit.is_none_or(|limit| limit >= wanted);
    if is_enough(current) {
        return (REQUESTS, None);
    }
    let raised = if is_enough(maximum) {
        Some(wanted)
    } else {
        maximum
    };
    let limit = Rlimit {
        current: raised,
        maximum,
    };
    let allowed = match setrlimit(Resource::Nofile, limit) {
        Ok(()) => raised,
        Err(_) => current,
    };
    fitting(allowed.unwrap_or(wanted))
}

/// `allowed`: how many files may be open.
fn fitting(allowed: u64) -> (usize, Option<String>) {
    let fit = (allowed.saturating_sub(OTHER_FILES) / 2).max(1) as usize;
    if fit >= REQUESTS {
        return (REQUESTS, None);
    }
    let note = format!(
        "Only {fit} requests, and not {REQUESTS}: a process may have {allowed} files open here, and each \
         request takes two (`ulimit -n`)."
    );
    (fit, Some(note))
}

fn ask(server: SocketAddr) -> io::Result<()> {
    let mut connection = TcpStream::connect(server)?;
    connection.write_all(b"?")?;
    connection.read_exact(&mut [0])
}

async fn ask_async(server: SocketAddr) -> io::Result<()> {
    let mut connection = tokio::net::TcpStream::connect(server).await?;
    connection.write_all(b"?").await?;
    connection.read_exact(&mut [0]).await?;
    Ok(())
}

/// A server on a thread of its own. It ends when it is dropped.
struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    fn start() -> io::Result<Server> {
        let (started, address) = mpsc::channel();
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn(move || {
            let served = one_thread().and_then(|runtime| {
                runtime.block_on(async {
                    let socket = TcpSocket::new_v4()?;
                    // Port 0: whichever is free.
                    socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
                    // They all come at once. Who finds no room in the queue tries again a second later.
                    let listener = socket.listen(2 * REQUESTS as u32)?;
                    let _ = started.send(listener.local_addr());
                    tokio::select! {
                        served = serve(listener) => served,
                        _ = stopped => Ok(()),
                    }
                })
            });
            if let Err(error) = served {
                // Once it has started nobody listens any more: then its clients notice.
                let _ = started.send(Err(error));
            }
        });
        let address = address
            .recv()
            .unwrap_or_else(|_| Err(io::ErrorKind::BrokenPipe.into()))?;
        Ok(Server {
            address,
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // It has nothing to say.
            let _ = thread.join();
        }
    }
}

async fn serve(listener: TcpListener) -> io::Result<()> {
    loop {
        let (mut connection, _) = listener.accept().await?;
        tokio::spawn(async move {
            connection.read_exact(&mut [0]).await?;
            tokio::time::sleep(WAIT).await;
            connection.write_all(b"!").await
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_answers_in_both_ways_and_ends() {
        let server = Server::start().unwrap();
        let at = server.address;
        ask(at).unwrap();
        one_thread().unwrap().block_on(ask_async(at)).unwrap();
        drop(server);
        assert!(ask(at).is_err());
    }

    #[test]
    fn with_few_files_there_are_fewer_requests() {
        assert_eq!(fitting(2064), (1000, None));
        let (fit, note) = fitting(1024);
        assert_eq!(fit, 480);
        assert_eq!(
            note.unwrap(),
            "Only 480 requests, and not 1000: a process may have 1024 files open here, and each \
             request takes two (`ulimit -n`)."
        );
        assert_eq!(fitting(10).0, 1);
    }
}
