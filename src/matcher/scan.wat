;; Cuts text into tokens and hashes them, sixteen units at a time, and walks from tokens along a trie. wasm-memory.ts tells
;; the layout of the memory; wasm-cutter.ts and wasm-walk.ts drive this; scripts/build-wasm.mjs assembles it into
;; scan-module.ts.
(module
  ;; `load` and `cut` do what the tokenizer of tokens.ts does, but for what only that can do: HTML, entities, ligatures,
  ;; letters beyond the basic plane, names followed by digits. Where such a thing stands, `cut` stops and says where.
  (import "host" "memory" (memory 7))
  ;; Addresses of the next run's bounds, and after those of the last.
  (global $run (mut i32) (i32.const 0))
  (global $runs (mut i32) (i32.const 0))

  ;; Folds the $n units of a window and notes where runs of letters, digits and special units begin and end. A run that
  ;; reaches the end of a window with more text behind it is left for the next window.
  ;; Returns how many units are done with: where the next window begins.
  (func (export "load") (param $n i32) (param $isLast i32) (result i32)
    (local $at i32) (local $end i32) (local $k i32) (local $a v128) (local $b v128) (local $x v128) (local $f v128) (local $low v128)
    (local $bits i64) (local $t i64) (local $carry i64) (local $out i32)
    ;; Nothing of an earlier window may follow the last unit.
    (local.set $at (i32.add (i32.const 16384) (i32.shl (local.get $n) (i32.const 1))))
    (local.set $end (i32.add (local.get $at) (i32.const 160)))
    (loop $zero
      (v128.store (local.get $at) (v128.const i64x2 0 0))
      (br_if $zero (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (local.set $end (i32.shl (i32.add (i32.shr_u (local.get $n) (i32.const 6)) (i32.const 1)) (i32.const 7)))
    (local.set $at (i32.const 0))
    (loop $block
      ;; Sixteen units: all ASCII, or one by one through the table.
      (local.set $a (v128.load offset=16384 (local.get $at)))
      (local.set $b (v128.load offset=16400 (local.get $at)))
      (if (v128.any_true (v128.and (v128.or (local.get $a) (local.get $b)) (v128.const i16x8 0xff80 0xff80 0xff80 0xff80 0xff80 0xff80 0xff80 0xff80)))
        (then
          (local.set $k (i32.add (local.get $at) (i32.const 32)))
          (loop $one
            (i32.store16 offset=25088 (local.get $at) (i32.load16_u offset=65536 (i32.shl (i32.load16_u offset=16384 (local.get $at)) (i32.const 1))))
            (br_if $one (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 2))) (local.get $k))))
          (local.set $at (i32.sub (local.get $at) (i32.const 32)))
          (local.set $f (i8x16.narrow_i16x8_s
            (i16x8.ne (v128.load offset=25088 (local.get $at)) (v128.const i64x2 0 0))
            (i16x8.ne (v128.load offset=25104 (local.get $at)) (v128.const i64x2 0 0)))))
        (else
          (local.set $x (i8x16.narrow_i16x8_u (local.get $a) (local.get $b)))
          (local.set $low (v128.or (local.get $x) (i8x16.splat (i32.const 0x20))))
          (local.set $f
            (v128.or
              (v128.or
                (v128.and (local.get $low) (i8x16.lt_u (i8x16.sub (local.get $low) (i8x16.splat (i32.const 97))) (i8x16.splat (i32.const 26))))
                (v128.and (local.get $x) (i8x16.lt_u (i8x16.sub (local.get $x) (i8x16.splat (i32.const 48))) (i8x16.splat (i32.const 10)))))
              (v128.or
                (v128.or
                  (v128.and (i8x16.eq (local.get $x) (i8x16.splat (i32.const 38))) (i8x16.splat (i32.const 6)))
                  (v128.and (i8x16.eq (local.get $x) (i8x16.splat (i32.const 60))) (i8x16.splat (i32.const 2))))
                (v128.and (i8x16.eq (local.get $x) (i8x16.splat (i32.const 39))) (i8x16.splat (i32.const 3))))))
          (v128.store offset=25088 (local.get $at) (i16x8.extend_low_i8x16_u (local.get $f)))
          (v128.store offset=25104 (local.get $at) (i16x8.extend_high_i8x16_u (local.get $f)))
          (local.set $f (i8x16.ne (local.get $f) (v128.const i64x2 0 0)))))
      (i32.store16 offset=9984 (i32.shr_u (local.get $at) (i32.const 4)) (i8x16.bitmask (local.get $f)))
      (br_if $block (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
    ;; A run begins or ends where a bit differs from the one before.
    (local.set $end (i32.shr_u (local.get $end) (i32.const 4)))
    (local.set $at (i32.const 0))
    (local.set $k (i32.const 0))
    (local.set $out (i32.const 1024))
    (loop $word
      (local.set $bits (i64.load offset=9984 (local.get $at)))
      (local.set $t (i64.xor (local.get $bits) (i64.or (i64.shl (local.get $bits) (i64.const 1)) (local.get $carry))))
      (local.set $carry (i64.shr_u (local.get $bits) (i64.const 63)))
      (block $none
        (br_if $none (i64.eqz (local.get $t)))
        (loop $bit
          (i32.store16 (local.get $out) (i32.add (local.get $k) (i32.wrap_i64 (i64.ctz (local.get $t)))))
          (local.set $out (i32.add (local.get $out) (i32.const 2)))
          (br_if $bit (i32.eqz (i64.eqz (local.tee $t (i64.and (local.get $t) (i64.sub (local.get $t) (i64.const 1)))))))))
      (local.set $k (i32.add (local.get $k) (i32.const 64)))
      (br_if $word (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $end))))
    (global.set $run (i32.const 1024))
    (global.set $runs (local.get $out))
    (if (i32.and (i32.eqz (local.get $isLast)) (i32.gt_u (local.get $out) (i32.const 1024)))
      (then (if (i32.eq (i32.load16_u (i32.sub (local.get $out) (i32.const 2))) (local.get $n))
        (then
          (global.set $runs (i32.sub (local.get $out) (i32.const 4)))
          (return (i32.load16_u (i32.sub (local.get $out) (i32.const 4))))))))
    (local.get $n))

  ;; Writes the tokens of the runs from unit $from on to the columns, as number $count and so on, below $most. $base is the
  ;; offset of the window in the text.
  ;; Returns 0 when the window is done, 1 when the run in the state has something special, 2 when there is no more room.
  (func (export "cut") (param $count i32) (param $most i32) (param $base i32) (param $from i32) (result i32)
    (local $run i32) (local $runs i32) (local $s i32) (local $e i32) (local $len i32) (local $m i32) (local $at i32) (local $k i32)
    (local $v0 v128) (local $v1 v128) (local $m0 v128) (local $m1 v128) (local $sum v128) (local $bad i32) (local $hash i32) (local $out i32) (local $v i32)
    (local.set $run (global.get $run))
    (local.set $runs (global.get $runs))
    (local.set $out (i32.shl (local.get $count) (i32.const 2)))
    (local.set $most (i32.shl (local.get $most) (i32.const 2)))
    (block $done
    (loop $next
      (br_if $done (i32.ge_u (local.get $run) (local.get $runs)))
      (local.set $s (i32.load16_u (local.get $run)))
      (local.set $e (i32.load16_u offset=2 (local.get $run)))
      (if (i32.lt_u (local.get $s) (local.get $from))
        (then
          (if (i32.le_u (local.get $e) (local.get $from))
            (then (local.set $run (i32.add (local.get $run) (i32.const 4))) (br $next)))
          (local.set $s (local.get $from))))
      (if (i32.ge_u (local.get $out) (local.get $most))
        (then
          (global.set $run (local.get $run))
          (i32.store offset=640 (i32.const 0) (i32.shr_u (local.get $out) (i32.const 2)))
          (i32.store offset=644 (i32.const 0) (local.get $s))
          (return (i32.const 2))))
      (local.set $len (i32.sub (local.get $e) (local.get $s)))
      (local.set $at (i32.shl (local.get $s) (i32.const 1)))
      ;; Up to sixteen letters at once, those beyond the token masked out; longer tokens letter by letter.
      (if (i32.le_u (local.get $len) (i32.const 16))
        (then
          (local.set $m (i32.sub (i32.const 544) (i32.shl (local.get $len) (i32.const 1))))
          (local.set $m0 (v128.load (local.get $m)))
          (local.set $m1 (v128.load offset=16 (local.get $m)))
          (local.set $v0 (v128.load offset=25088 (local.get $at)))
          (local.set $v1 (v128.load offset=25104 (local.get $at)))
          (local.set $bad (v128.any_true (v128.or
            (v128.and (local.get $m0) (i16x8.lt_u (local.get $v0) (i16x8.splat (i32.const 16))))
            (v128.and (local.get $m1) (i16x8.lt_u (local.get $v1) (i16x8.splat (i32.const 16)))))))
          (local.set $v0 (v128.and (local.get $v0) (local.get $m0)))
          (local.set $v1 (v128.and (local.get $v1) (local.get $m1)))
          ;; The letters are kept as bytes; those beyond 255 all as 255.
          (v128.store offset=245760 (i32.shl (local.get $out) (i32.const 2)) (i8x16.narrow_i16x8_u
            (i16x8.min_u (local.get $v0) (i16x8.splat (i32.const 255)))
            (i16x8.min_u (local.get $v1) (i16x8.splat (i32.const 255)))))
          (local.set $sum (i32x4.add
            (i32x4.add
              (i32x4.mul (i32x4.extend_low_i16x8_u (local.get $v0)) (v128.load offset=0 (i32.const 0)))
              (i32x4.mul (i32x4.extend_high_i16x8_u (local.get $v0)) (v128.load offset=16 (i32.const 0))))
            (i32x4.add
              (i32x4.mul (i32x4.extend_low_i16x8_u (local.get $v1)) (v128.load offset=32 (i32.const 0)))
              (i32x4.mul (i32x4.extend_high_i16x8_u (local.get $v1)) (v128.load offset=48 (i32.const 0))))))
          (local.set $sum (i32x4.add (local.get $sum) (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $sum) (local.get $sum))))
          (local.set $hash (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))))
        (else
          (local.set $hash (i32.const 0))
          (local.set $bad (i32.const 0))
          (v128.store offset=245760 (i32.shl (local.get $out) (i32.const 2)) (v128.const i64x2 0 0))
          (local.set $k (i32.const 0))
          (loop $letter
            (local.set $v (i32.load16_u offset=25088 (local.get $at)))
            (local.set $bad (i32.or (local.get $bad) (i32.lt_u (local.get $v) (i32.const 16))))
            (local.set $hash (i32.add (local.get $hash) (i32.mul (local.get $v) (i32.load (i32.and (local.get $k) (i32.const 508))))))
            (local.set $k (i32.add (local.get $k) (i32.const 4)))
            (local.set $at (i32.add (local.get $at) (i32.const 2)))
            (br_if $letter (i32.lt_u (local.get $at) (i32.shl (local.get $e) (i32.const 1)))))))
      ;; Special: a class among the letters, or digits at the end of what does not begin with one.
      (local.set $v (i32.load16_u offset=25086 (i32.shl (local.get $e) (i32.const 1))))
      (if (i32.or (local.get $bad) (i32.and
            (i32.lt_u (i32.sub (local.get $v) (i32.const 48)) (i32.const 10))
            (i32.ge_u (i32.sub (i32.load16_u offset=25088 (i32.shl (local.get $s) (i32.const 1))) (i32.const 48)) (i32.const 10))))
        (then
          (global.set $run (local.get $run))
          (i32.store offset=640 (i32.const 0) (i32.shr_u (local.get $out) (i32.const 2)))
          (i32.store offset=644 (i32.const 0) (local.get $s))
          (i32.store offset=648 (i32.const 0) (local.get $e))
          (return (i32.const 1))))
      (i32.store offset=196608 (local.get $out) (local.get $hash))
      (i32.store offset=212992 (local.get $out) (i32.add (local.get $base) (local.get $s)))
      (i32.store offset=229376 (local.get $out) (i32.add (local.get $base) (local.get $e)))
      ;; The two units behind the token.
      (i32.store offset=311296 (local.get $out) (i32.load offset=16384 (i32.shl (local.get $e) (i32.const 1))))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $run (i32.add (local.get $run) (i32.const 4)))
      (br $next)))
    (global.set $run (local.get $run))
    (i32.store offset=640 (i32.const 0) (i32.shr_u (local.get $out) (i32.const 2)))
    (i32.const 0))

  ;; Where the tables of the trie are, and how many slots they have. The tables are those of layout.ts.
  (global $first (mut i32) (i32.const 0))
  (global $firstShift (mut i32) (i32.const 0))
  (global $paths (mut i32) (i32.const 0))
  (global $pathShift (mut i32) (i32.const 0))
  (global $thirds (mut i32) (i32.const 0))
  (global $roots (mut i32) (i32.const 0))
  (global $rootSlots (mut i32) (i32.const 0))
  (global $edges (mut i32) (i32.const 0))
  (global $edgeSlots (mut i32) (i32.const 0))
  (global $letters (mut i32) (i32.const 0))

  (func (export "use") (param $first i32) (param $firstShift i32) (param $paths i32) (param $pathShift i32) (param $thirds i32) (param $roots i32) (param $rootSlots i32) (param $edges i32) (param $edgeSlots i32) (param $letters i32)
    (global.set $first (local.get $first))
    (global.set $firstShift (local.get $firstShift))
    (global.set $paths (local.get $paths))
    (global.set $pathShift (local.get $pathShift))
    (global.set $thirds (local.get $thirds))
    (global.set $roots (local.get $roots))
    (global.set $rootSlots (local.get $rootSlots))
    (global.set $edges (local.get $edges))
    (global.set $edgeSlots (local.get $edgeSlots))
    (global.set $letters (local.get $letters)))

  ;; pathHash of layout.ts.
  (func $pathHash (param $path i32) (param $hash i32) (result i32)
    (i32.mul (i32.xor (local.get $hash) (i32.mul (local.get $path) (i32.const 0x85ebca6b))) (i32.const 0x27d4eb2f)))

  ;; slotOf of layout.ts, in bytes.
  (func $slotOf (param $hash i32) (param $slots i32) (result i32)
    (i32.shl
      (i32.wrap_i64 (i64.shr_u
        (i64.mul (i64.extend_i32_u (i32.shr_u (local.get $hash) (i32.const 8))) (i64.extend_i32_u (local.get $slots)))
        (i64.const 24)))
      (i32.const 4)))

  ;; Whether a filter has a path.
  (func $has (param $filter i32) (param $path i32) (result i32)
    (local $bits i32)
    (local.set $bits (i32.load (i32.add (local.get $filter) (i32.shl (i32.shr_u (local.get $path) (global.get $pathShift)) (i32.const 2)))))
    (i32.and
      (i32.and
        (i32.shr_u (local.get $bits) (i32.shr_u (local.get $path) (i32.const 7)))
        (i32.shr_u (local.get $bits) (i32.shr_u (local.get $path) (i32.const 2))))
      (i32.const 1)))

  ;; Whether labels may go on along a path.
  (func $mayGoOn (param $path i32) (result i32)
    (call $has (global.get $paths) (local.get $path)))

  ;; Whether the letters kept of token $token are those of a token of the trie of fifteen letters at most.
  (func $isToken (param $token i32) (param $place i32) (result i32)
    (i32.and
      (i32.lt_u (i32.and (local.get $place) (i32.const 127)) (i32.const 16))
      (i32.eqz (v128.any_true (v128.xor
        (v128.load offset=245760 (i32.shl (local.get $token) (i32.const 4)))
        (v128.and
          (v128.load (i32.add (global.get $letters) (i32.shr_u (local.get $place) (i32.const 7))))
          (v128.load (i32.sub (i32.const 544) (i32.and (local.get $place) (i32.const 15))))))))))

  ;; Whether the letters of a token are not kept: more than fifteen, beyond ASCII, or read by JavaScript.
  (func $isUnkept (param $token i32) (result i32)
    (local $letters v128)
    (local.set $letters (v128.load offset=245760 (i32.shl (local.get $token) (i32.const 4))))
    (i32.or
      (i32.or (i8x16.bitmask (local.get $letters)) (i8x16.extract_lane_u 15 (local.get $letters)))
      (i32.eqz (i8x16.extract_lane_u 0 (local.get $letters)))))

  ;; Collects the tokens [$begin, $stop) that may begin a label as candidates: four times their number, two more when they may
  ;; be a label, one more when labels may go on with the next token. No branch, so nothing to mispredict.
  ;; Returns the address behind the last candidate.
  (func (export "sift") (param $begin i32) (param $stop i32) (result i32)
    (local $at i32) (local $out i32) (local $hash i32) (local $one i32) (local $other i32) (local $kinds i32) (local $goesOn i32)
    (local $first i32) (local $shift i32) (local $paths i32)
    (local.set $first (global.get $first))
    (local.set $shift (global.get $firstShift))
    (local.set $paths (global.get $paths))
    (local.set $out (i32.const 36864))
    (local.set $at (i32.shl (local.get $begin) (i32.const 2)))
    (local.set $stop (i32.shl (local.get $stop) (i32.const 2)))
    (block $done
    (br_if $done (i32.ge_u (local.get $at) (local.get $stop)))
    (loop $next
      (local.set $hash (i32.load offset=196608 (local.get $at)))
      (local.set $one (i32.shr_u (local.get $hash) (local.get $shift)))
      (local.set $other (i32.shr_u (i32.mul (local.get $hash) (i32.const 0x9e3779b1)) (local.get $shift)))
      (local.set $kinds (i32.and
        (i32.shr_u (i32.load8_u (i32.add (local.get $first) (i32.shr_u (local.get $one) (i32.const 2)))) (i32.shl (i32.and (local.get $one) (i32.const 3)) (i32.const 1)))
        (i32.shr_u (i32.load8_u (i32.add (local.get $first) (i32.shr_u (local.get $other) (i32.const 2)))) (i32.shl (i32.and (local.get $other) (i32.const 3)) (i32.const 1)))))
      (local.set $goesOn (i32.and (local.get $kinds) (call $has (local.get $paths) (call $pathHash (local.get $hash) (i32.load offset=196612 (local.get $at))))))
      (local.set $kinds (i32.or (i32.and (local.get $kinds) (i32.const 2)) (local.get $goesOn)))
      (i32.store (local.get $out) (i32.or (local.get $at) (local.get $kinds)))
      (local.set $out (i32.add (local.get $out) (i32.shl (i32.ne (local.get $kinds) (i32.const 0)) (i32.const 2))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (local.get $stop)))))
    (local.get $out))

  ;; Keeps of the candidates up to $end those that may be a label, and those from which labels may go on with the next token
  ;; and end there, or go on with the one behind it. No branch either.
  ;; Returns the address behind the last candidate.
  (func (export "refine") (param $end i32) (result i32)
    (local $at i32) (local $out i32) (local $candidate i32) (local $token i32) (local $path i32) (local $goesOn i32) (local $thirds i32)
    (local.set $thirds (global.get $thirds))
    (local.set $at (i32.const 36864))
    (local.set $out (i32.const 36864))
    (block $done
    (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
    (loop $next
      (local.set $candidate (i32.load (local.get $at)))
      (local.set $token (i32.and (local.get $candidate) (i32.const -4)))
      (local.set $path (call $pathHash (i32.load offset=196608 (local.get $token)) (i32.load offset=196612 (local.get $token))))
      (local.set $goesOn (i32.and (local.get $candidate) (i32.or
        (call $has (local.get $thirds) (i32.mul (local.get $path) (i32.const 0x9e3779b1)))
        (call $has (local.get $thirds) (call $pathHash (local.get $path) (i32.load offset=196616 (local.get $token)))))))
      (local.set $candidate (i32.or (i32.and (local.get $candidate) (i32.const 2)) (local.get $goesOn)))
      (i32.store (local.get $out) (i32.or (local.get $token) (local.get $candidate)))
      (local.set $out (i32.add (local.get $out) (i32.shl (i32.ne (local.get $candidate) (i32.const 0)) (i32.const 2))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (local.get $end)))))
    (local.get $out))

  ;; Reads the slots that the walk is going to read, so that the processor fetches them side by side: one by one, it would
  ;; wait for memory each time. The sum of them is returned so that no compiler drops the reading.
  (func (export "fetch") (param $end i32) (result i32)
    (local $at i32) (local $read i32) (local $token i32) (local $hash i32)
    (local.set $at (i32.const 36864))
    (block $done
    (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
    (loop $next
      (local.set $token (i32.and (i32.load (local.get $at)) (i32.const -4)))
      (local.set $hash (i32.load offset=196608 (local.get $token)))
      (local.set $read (i32.add (local.get $read) (i32.load (i32.add (global.get $roots) (call $slotOf (local.get $hash) (global.get $rootSlots))))))
      (local.set $read (i32.add (local.get $read) (i32.load (i32.add (global.get $edges) (i32.and
        (call $slotOf (call $pathHash (local.get $hash) (i32.load offset=196612 (local.get $token))) (global.get $edgeSlots))
        (i32.sub (i32.const 0) (i32.and (i32.load (local.get $at)) (i32.const 1))))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (local.get $end)))))
    (local.get $read))

  ;; Walks from the candidates at [$at, $end) and writes what may end a label to the records: the token that the walk began
  ;; with, the one that it came to, and what is at the node there. A plain label takes the place of what the same candidate
  ;; had before. Where only JavaScript can tell (a sign, an odd gap, a token that is not kept), the candidate's only record
  ;; has nothing at the node, and whether the candidate goes on in place of the token that was come to.
  ;; Returns the address of the candidate to go on with, $end unless there is no more room, and leaves the end of the records
  ;; in the state.
  (func (export "walk") (param $at i32) (param $end i32) (param $count i32) (result i32)
    (local $out i32) (local $mine i32) (local $candidate i32) (local $from i32) (local $to i32) (local $path i32) (local $hash i32)
    (local $slot i32) (local $node i32) (local $content i32) (local $behind i32) (local $unit i32) (local $gap i32) (local $code i32) (local $child i32)
    (local $roots i32) (local $rootsEnd i32) (local $edges i32) (local $edgesEnd i32)
    (local.set $roots (global.get $roots))
    (local.set $rootsEnd (i32.add (local.get $roots) (i32.shl (global.get $rootSlots) (i32.const 4))))
    (local.set $edges (global.get $edges))
    (local.set $edgesEnd (i32.add (local.get $edges) (i32.shl (global.get $edgeSlots) (i32.const 4))))
    (local.set $out (i32.const 327680))
    (block $done
    (loop $next
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      ;; Room for as many records as a label has tokens.
      (br_if $done (i32.gt_u (local.get $out) (i32.const 425088)))
      (local.set $candidate (i32.load (local.get $at)))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (local.set $mine (local.get $out))
      (local.set $from (i32.shr_u (local.get $candidate) (i32.const 2)))
      (local.set $to (local.get $from))
      (local.set $path (i32.load offset=196608 (i32.shl (local.get $from) (i32.const 2))))
      (block $unsure
        (local.set $slot (i32.add (local.get $roots) (call $slotOf (local.get $path) (global.get $rootSlots))))
        (block $found (loop $probe
          (br_if $next (i32.eqz (local.tee $node (i32.load offset=8 (local.get $slot)))))
          (if (i32.eq (i32.load (local.get $slot)) (local.get $path))
            (then
              (br_if $found (call $isToken (local.get $from) (i32.load offset=4 (local.get $slot))))
              (br_if $unsure (call $isUnkept (local.get $from)))))
          (if (i32.eq (local.tee $slot (i32.add (local.get $slot) (i32.const 16))) (local.get $rootsEnd)) (then (local.set $slot (local.get $roots))))
          (br $probe)))
        (local.set $content (i32.load offset=12 (local.get $slot)))
        (loop $step
          (local.set $behind (i32.load offset=311296 (i32.shl (local.get $to) (i32.const 2))))
          (local.set $unit (i32.and (local.get $behind) (i32.const 0xffff)))
          (if (i32.and (local.get $content) (i32.const 6))
            (then
              (if (i32.and (local.get $content) (i32.const 2))
                (then
                  ;; A sign may make another name of it: + # \ & or what JavaScript read.
                  (if (i32.ne (local.get $unit) (i32.const 32))
                    (then (br_if $unsure (i32.or
                      (i32.or (i32.eq (local.get $unit) (i32.const 43)) (i32.eq (local.get $unit) (i32.const 35)))
                      (i32.or (i32.or (i32.eq (local.get $unit) (i32.const 92)) (i32.eq (local.get $unit) (i32.const 38))) (i32.eq (local.get $unit) (i32.const 0xffff)))))))
                  (local.set $out (local.get $mine))))
              (i32.store (local.get $out) (local.get $from))
              (i32.store offset=4 (local.get $out) (local.get $to))
              (i32.store offset=8 (local.get $out) (local.get $content))
              (local.set $out (i32.add (local.get $out) (i32.const 12)))))
          (br_if $next (i32.eqz (i32.and (local.get $content) (i32.const 1))))
          (br_if $next (i32.and (i32.eq (local.get $to) (local.get $from)) (i32.eqz (i32.and (local.get $candidate) (i32.const 1)))))
          (local.set $gap (i32.load offset=229376 (i32.shl (local.get $to) (i32.const 2))))
          (local.set $to (i32.add (local.get $to) (i32.const 1)))
          (br_if $next (i32.eq (local.get $to) (local.get $count)))
          (local.set $hash (i32.load offset=196608 (i32.shl (local.get $to) (i32.const 2))))
          (local.set $gap (i32.sub (i32.load offset=212992 (i32.shl (local.get $to) (i32.const 2))) (local.get $gap)))
          (if (i32.and (i32.ne (local.get $gap) (i32.const 0)) (i32.or (i32.ne (local.get $gap) (i32.const 1)) (i32.ne (local.get $unit) (i32.const 32))))
            (then
              ;; The codes of one unit, and of one unit and a space, are in a table. Tags and entities are for JavaScript.
              (if (i32.eqz (i32.and
                    (i32.and (i32.lt_u (local.get $unit) (i32.const 127)) (i32.and (i32.ne (local.get $unit) (i32.const 60)) (i32.ne (local.get $unit) (i32.const 38))))
                    (i32.or (i32.eq (local.get $gap) (i32.const 1)) (i32.and (i32.eq (local.get $gap) (i32.const 2)) (i32.eq (i32.shr_u (local.get $behind) (i32.const 16)) (i32.const 32))))))
                (then
                  (br_if $next (i32.eqz (call $mayGoOn (call $pathHash (local.get $path) (local.get $hash)))))
                  (br $unsure)))
              (local.set $code (i32.load offset=34304 (i32.add (i32.shl (local.get $unit) (i32.const 2)) (i32.shl (local.get $gap) (i32.const 9)))))
              (br_if $next (i32.eq (local.get $code) (i32.const -1)))
              (if (local.get $code)
                (then
                  (local.set $path (call $pathHash (local.get $path) (i32.mul (local.get $code) (i32.const 0x9e3779b1))))
                  (br_if $next (i32.eqz (call $mayGoOn (local.get $path))))
                  (local.set $slot (i32.add (local.get $edges) (call $slotOf (local.get $path) (global.get $edgeSlots))))
                  (block $found (loop $probe
                    (br_if $next (i32.eqz (local.tee $child (i32.load offset=8 (local.get $slot)))))
                    (br_if $found (i32.and
                      (i32.and (i32.eq (i32.load (local.get $slot)) (local.get $node)) (i32.lt_s (local.get $child) (i32.const 0)))
                      (i32.eq (i32.load offset=4 (local.get $slot)) (local.get $code))))
                    (if (i32.eq (local.tee $slot (i32.add (local.get $slot) (i32.const 16))) (local.get $edgesEnd)) (then (local.set $slot (local.get $edges))))
                    (br $probe)))
                  (local.set $node (i32.sub (i32.const 0) (local.get $child)))))))
          (local.set $path (call $pathHash (local.get $path) (local.get $hash)))
          (br_if $next (i32.eqz (call $mayGoOn (local.get $path))))
          (local.set $slot (i32.add (local.get $edges) (call $slotOf (local.get $path) (global.get $edgeSlots))))
          (block $found (loop $probe
            (br_if $next (i32.eqz (local.tee $child (i32.load offset=8 (local.get $slot)))))
            (if (i32.and (i32.eq (i32.load (local.get $slot)) (local.get $node)) (i32.gt_s (local.get $child) (i32.const 0)))
              (then
                (br_if $found (call $isToken (local.get $to) (i32.load offset=4 (local.get $slot))))
                (br_if $unsure (call $isUnkept (local.get $to)))))
            (if (i32.eq (local.tee $slot (i32.add (local.get $slot) (i32.const 16))) (local.get $edgesEnd)) (then (local.set $slot (local.get $edges))))
            (br $probe)))
          (local.set $node (local.get $child))
          (local.set $content (i32.load offset=12 (local.get $slot)))
          (br $step)))
      (local.set $out (local.get $mine))
      (i32.store (local.get $out) (local.get $from))
      (i32.store offset=4 (local.get $out) (i32.and (local.get $candidate) (i32.const 1)))
      (i32.store offset=8 (local.get $out) (i32.const 0))
      (local.set $out (i32.add (local.get $out) (i32.const 12)))
      (br $next)))
    (i32.store offset=652 (i32.const 0) (local.get $out))
    (local.get $at))

  ;; Writes where in a window of $n units those stand that are in a set, and all beyond ASCII, in two bytes each. The set is
  ;; two tables of sixteen bytes: by the low half of a unit the high halves that are in it, a bit each, and that bit by the
  ;; high half.
  ;; Returns how many there are.
  (func (export "find") (param $n i32) (result i32)
    (local $at i32) (local $end i32) (local $out i32) (local $bits i32) (local $x v128) (local $low v128) (local $high v128)
    (local.set $low (v128.load (i32.const 672)))
    (local.set $high (v128.load (i32.const 688)))
    (local.set $end (i32.shl (local.get $n) (i32.const 1)))
    (local.set $out (i32.const 1024))
    (block $done
    (br_if $done (i32.eqz (local.get $n)))
    (loop $next
      (local.set $x (i8x16.narrow_i16x8_u
        (i16x8.min_u (v128.load offset=16384 (local.get $at)) (i16x8.splat (i32.const 255)))
        (i16x8.min_u (v128.load offset=16400 (local.get $at)) (i16x8.splat (i32.const 255)))))
      (local.set $bits (i8x16.bitmask (v128.or
        (local.get $x)
        (i8x16.ne
          (v128.and
            (i8x16.swizzle (local.get $low) (v128.and (local.get $x) (i8x16.splat (i32.const 15))))
            (i8x16.swizzle (local.get $high) (i8x16.shr_u (local.get $x) (i32.const 4))))
          (v128.const i64x2 0 0)))))
      (block $none
        (br_if $none (i32.eqz (local.get $bits)))
        (loop $bit
          (i32.store16 (local.get $out) (i32.add (i32.shr_u (local.get $at) (i32.const 1)) (i32.ctz (local.get $bits))))
          (local.set $out (i32.add (local.get $out) (i32.const 2)))
          (br_if $bit (local.tee $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1)))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end)))))
    ;; Units behind the window may have been found too.
    (block $trimmed
    (loop $trim
      (br_if $trimmed (i32.eq (local.get $out) (i32.const 1024)))
      (br_if $trimmed (i32.lt_u (i32.load16_u (i32.sub (local.get $out) (i32.const 2))) (local.get $n)))
      (local.set $out (i32.sub (local.get $out) (i32.const 2)))
      (br $trim)))
    (i32.shr_u (i32.sub (local.get $out) (i32.const 1024)) (i32.const 1)))
)
