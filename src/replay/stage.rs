//! The one loop that shows a scene in the terminal: it reads keys, draws, and leaves the terminal as
//! it was found, whatever ends it. Decides nothing.

use crate::feedback::Style;
use crate::watch::keys::Key;
use crate::watch::signals::{Signal, Signals};
use crate::watch::terminal::{Size, Terminal};
use anyhow::{Context, Result};

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
    loop {
        terminal.draw(scene.view(terminal.size(), style))?;
        let keys = tokio::select! {
            biased;
            signal = signals.next() => match signal {
                Signal::Resized => {
                    terminal.forget();
                    continue;
                }
                Signal::Interrupt | Signal::End => return Ok(()),
            },
            // A terminal that is gone needs no more than an end.
            keys = terminal.keys() => match keys {
                Ok(keys) => keys,
                Err(_) => return Ok(()),
            },
        };
        for key in keys {
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
                key => tokio::select! {
                    goes_on = scene.press(key) => goes_on?,
                    () = ended(terminal, signals) => false,
                },
            };
            if !goes_on {
                return Ok(());
            }
        }
    }
}

/// Waits for somebody to end the kit while a key is being answered. Other keys come to nothing then.
async fn ended(terminal: &mut Terminal, signals: &mut Signals) {
    loop {
        let over = tokio::select! {
            signal = signals.next() => signal != Signal::Resized,
            keys = terminal.keys() => {
                keys.map_or(true, |keys| keys.contains(&Key::Interrupt))
            }
        };
        if over {
            return;
        }
    }
}
