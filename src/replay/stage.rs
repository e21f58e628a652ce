//! The one loop that shows a scene in the terminal: it reads keys, draws, and leaves the terminal as
//! it was found, whatever ends it. Decides nothing.

use crate::feedback::Style;
use crate::watch::keys::Key;
use crate::watch::signals::{Signal, Signals};
use crate::watch::terminal::{Size, Terminal};
use anyhow::{Context, Result};
use std::collections::VecDeque;

/// Something that is drawn, and that keys change.
pub trait Scene {
    fn view(&self, size: Size, style: Style) -> Vec<String>;

    /// False ends the scene. Dropping the future leaves the scene as it was.
    fn press(&mut self, key: Key) -> impl Future<Output = Result<bool>>;
}

/// Shows the scene until it ends, or somebody ends the kit.
///
/// # Errors
/// The terminal cannot be used, or the scene could not go on.
pub fn show(scene: &mut impl Scene, style: Style) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        // Signals before the terminal, so that none of them leaves it as it is.
        let mut signals = Signals::listen()?;
        let mut terminal = Terminal::open().context("cannot use the terminal")?;
        perform(scene, style, &mut terminal, &mut signals).await
    })
}

async fn perform(
    scene: &mut impl Scene,
    style: Style,
    terminal: &mut Terminal,
    signals: &mut Signals,
) -> Result<()> {
    let mut typed = VecDeque::new();
    loop {
        terminal.draw(scene.view(terminal.size(), style))?;
        let key = match typed.pop_front() {
            Some(key) => key,
            None => tokio::select! {
                biased;
                signal = signals.next() => match signal {
                    Signal::Resized => Key::Redraw,
                    Signal::Interrupt | Signal::End => return Ok(()),
                },
                // A terminal that is gone needs no more than an end.
                keys = terminal.keys() => match keys {
                    Ok(keys) => {
                        typed.extend(keys);
                        continue;
                    }
                    Err(_) => return Ok(()),
                },
            },
        };
        let goes_on = match key {
            Key::Interrupt => false,
            Key::Suspend => {
                terminal.suspend()?;
                true
            }
            Key::Redraw => {
                terminal.forget();
                true
            }
            // What is answered at once is not raced with the next key.
            key => tokio::select! {
                biased;
                goes_on = scene.press(key) => goes_on?,
                () = ended(terminal, signals, &mut typed) => false,
            },
        };
        if !goes_on {
            return Ok(());
        }
    }
}

/// Waits for somebody to end the kit while a key is being answered. Other keys come after it.
async fn ended(terminal: &mut Terminal, signals: &mut Signals, typed: &mut VecDeque<Key>) {
    loop {
        tokio::select! {
            signal = signals.next() => match signal {
                Signal::Resized => typed.push_back(Key::Redraw),
                Signal::Interrupt | Signal::End => return,
            },
            keys = terminal.keys() => match keys {
                Ok(keys) if !keys.contains(&Key::Interrupt) => typed.extend(keys),
                Ok(_) | Err(_) => return,
            },
        }
    }
}
