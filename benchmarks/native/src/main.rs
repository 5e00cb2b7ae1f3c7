//! Times the aho-corasick crate: `skillvec-bench-native dfa|nfa NAMES TEXTS SECONDS`, files of NUL-ended UTF-8.
//! Passes over all texts until the time is over, then prints one JSON object.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use std::{env, fs, time::Instant};

fn pieces(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split(|&byte| byte == 0).filter(|piece| !piece.is_empty()).collect()
}

fn peak_megabytes() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)).and_then(|text| text.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) / 1000.0
}

fn main() {
    let args: Vec<String> = env::args().collect();
    let names = fs::read(&args[2]).expect("names");
    let texts = fs::read(&args[3]).expect("texts");
    let seconds: f64 = args[4].parse().expect("seconds");
    let texts = pieces(&texts);

    let begin = Instant::now();
    // States of 32 bits take half the memory of the default and scan faster for it.
    let matcher: AhoCorasick<u32> = AhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .ascii_case_insensitive(true)
        .dfa(args[1] == "dfa")
        .build_with_size(pieces(&names))
        .expect("an automaton of 32-bit states");
    let build = begin.elapsed().as_secs_f64() * 1000.0;

    let mut passes: Vec<String> = Vec::new();
    let mut matches = 0usize;
    let begin = Instant::now();
    while passes.len() < 3 || begin.elapsed().as_secs_f64() < seconds {
        let pass = Instant::now();
        matches = texts.iter().map(|text| matcher.find_iter(text).count()).sum();
        passes.push(format!("{:.3}", pass.elapsed().as_secs_f64() * 1000.0));
    }
    println!(
        "{{\"buildMs\":{:.1},\"passMs\":[{}],\"matches\":{},\"memoryMB\":{:.1}}}",
        build,
        passes.join(","),
        matches,
        peak_megabytes()
    );
}
