//! The statics of the learner's program, which start anew with every schedule: what one run left in
//! them must not be found by the next.
//!
//! They lie in the writable data of the main executable, which is the compiled exercise and nothing
//! else: std, tokio and the lab are libraries of their own, with data of their own. So that data is
//! copied once, and put back before each further run. Where that cannot be done, nothing is, and a
//! static that keeps its value is found out by [`crate::sync::Identity`].
//!
//! Knows nothing of what is in them, nor of schedules.
#![cfg_attr(
    all(target_os = "linux", target_pointer_width = "64"),
    expect(
        unsafe_code,
        reason = "writing to statics behind their backs; each block says why it is sound"
    )
)]

/// Remembers the statics as they are now.
///
/// To be called by the main function of a compiled exercise, before anything of it has run, and
/// nowhere else: the statics of another executable may be anybody's.
pub(crate) fn remember() {
    #[cfg(all(target_os = "linux", target_pointer_width = "64"))]
    linux::remember();
}

/// Puts them back to what they were then, if that is known.
///
/// To be called where nothing of the program runs: between two schedules. What they owned is lost.
pub(crate) fn renew() {
    #[cfg(all(target_os = "linux", target_pointer_width = "64"))]
    linux::renew();
}

#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
mod linux {
    use std::ffi::{c_int, c_void};
    use std::ops::Range;
    use std::sync::OnceLock;

    /// Statics of more bytes than this, all together, keep their values: to compare so many before
    /// each run would take longer than the runs.
    const MOST: usize = 16 << 20;

    static INITIAL: OnceLock<Vec<Part>> = OnceLock::new();

    /// Some of the executable's data, and what was in it.
    struct Part {
        at: Range<usize>,
        was: Vec<u8>,
    }

    pub(super) fn remember() {
        INITIAL.get_or_init(|| {
            let parts = writable();
            match parts.iter().map(ExactSizeIterator::len).sum::<usize>() <= MOST {
                true => parts.into_iter().map(Part::copy).collect(),
                false => Vec::new(),
            }
        });
    }

    pub(super) fn renew() {
        INITIAL.get().into_iter().flatten().for_each(Part::put_back);
    }

    impl Part {
        fn copy(at: Range<usize>) -> Part {
            let was = bytes(&at).to_vec();
            Part { at, was }
        }

        /// Most runs change nothing, and comparing is cheaper than a page that is written to.
        fn put_back(&self) {
            if bytes(&self.at) == self.was {
                return;
            }
            // SAFETY: as for reading, below; and nobody has a reference into the old contents that
            // will be used again, because the threads of the program are coroutines, which the
            // world of the last run took along, and its heap is not given back. Every static begins
            // with these bytes, so they are valid for its type.
            unsafe {
                let to = std::ptr::with_exposed_provenance_mut::<u8>(self.at.start);
                std::ptr::copy_nonoverlapping(self.was.as_ptr(), to, self.was.len());
            }
        }
    }

    fn bytes(at: &Range<usize>) -> &[u8] {
        // SAFETY: the loader has mapped this range, readable and writable, and it stays mapped as
        // long as the process lives. Nothing writes to it meanwhile: the program's threads are
        // coroutines of which none runs now, and the lab's other thread, the watchdog, uses the
        // lab's own data only.
        unsafe {
            let from = std::ptr::with_exposed_provenance::<u8>(at.start);
            std::slice::from_raw_parts(from, at.len())
        }
    }

    /// Where the main executable may be written to.
    fn writable() -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        // SAFETY: the callback is of the type that is asked for and does not unwind, and `parts`,
        // which it is given, outlives the call.
        unsafe { libc::dl_iterate_phdr(Some(first), (&raw mut parts).cast()) };
        parts
    }

    /// Called for the main executable, which comes first, and then no more.
    unsafe extern "C" fn first(
        info: *mut libc::dl_phdr_info,
        _size: usize,
        parts: *mut c_void,
    ) -> c_int {
        // SAFETY: the loader hands out a description that is valid during this call, with as many
        // headers as it says, and `parts` as it was given by `writable`.
        let (base, headers, parts) = unsafe {
            let info = &*info;
            let headers = std::slice::from_raw_parts(info.dlpi_phdr, info.dlpi_phnum.into());
            (info.dlpi_addr, headers, &mut *parts.cast::<Vec<_>>())
        };
        let place = |header: &libc::Elf64_Phdr| {
            let start = usize::try_from(base + header.p_vaddr).unwrap_or(usize::MAX);
            let length = usize::try_from(header.p_memsz).unwrap_or(usize::MAX);
            start..start.saturating_add(length)
        };
        let of_type = |wanted| headers.iter().filter(move |header| header.p_type == wanted);
        // What the loader itself wrote to is read-only by now.
        let closed: Vec<_> = of_type(libc::PT_GNU_RELRO).map(place).collect();
        let open = of_type(libc::PT_LOAD).filter(|header| header.p_flags & libc::PF_W != 0);
        *parts = open
            .map(place)
            .flat_map(|open| without(open, &closed))
            .collect();
        1
    }

    /// What is left of a range outside of others.
    fn without(range: Range<usize>, others: &[Range<usize>]) -> Vec<Range<usize>> {
        others.iter().fold(vec![range], |left, other| {
            let cut = left.into_iter().flat_map(|part| {
                let before = part.start..part.end.min(other.start);
                let after = part.start.max(other.end)..part.end;
                [before, after]
            });
            cut.filter(|part| !part.is_empty()).collect()
        })
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use std::sync::atomic::{AtomicU32, Ordering};

        #[test]
        fn what_is_cut_out_is_left_out() {
            type Bounds = &'static [[usize; 2]];
            let cases: [(Bounds, Bounds); 6] = [
                (&[], &[[10, 20]]),
                (&[[0, 10], [20, 30]], &[[10, 20]]),
                (&[[5, 12]], &[[12, 20]]),
                (&[[12, 14]], &[[10, 12], [14, 20]]),
                (&[[12, 14], [18, 25]], &[[10, 12], [14, 18]]),
                (&[[0, 30]], &[]),
            ];
            for (others, left) in cases {
                let others: Vec<_> = others.iter().map(|[from, to]| *from..*to).collect();
                let rest = without(10..20, &others);
                let rest: Vec<_> = rest.iter().map(|part| [part.start, part.end]).collect();
                assert_eq!(rest, left, "{others:?}");
            }
        }

        #[test]
        fn a_static_is_where_the_program_can_be_written_to() {
            static COUNT: AtomicU32 = AtomicU32::new(7);
            let address = (&raw const COUNT).addr();
            let inside = |part: &Range<usize>| part.contains(&address);
            assert_eq!(writable().iter().filter(|part| inside(part)).count(), 1);
        }

        #[test]
        fn what_was_there_is_put_back() {
            static COUNT: AtomicU32 = AtomicU32::new(7);
            let start = (&raw const COUNT).expose_provenance();
            let part = Part::copy(start..start + size_of::<AtomicU32>());
            COUNT.store(8, Ordering::Relaxed);
            part.put_back();
            assert_eq!(COUNT.load(Ordering::Relaxed), 7);
        }
    }
}
