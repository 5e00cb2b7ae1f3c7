;; Cuts text into tokens and hashes them, sixteen units at a time. wasm-cutter.ts tells the layout of the memory and drives
;; this; scripts/build-cutter.mjs assembles it into cut-module.ts.
(module
  ;; What the tokenizer of tokens.ts does, but for what only that can do: HTML, entities, ligatures, letters beyond the basic
  ;; plane, names followed by digits. Where such a thing stands, `cut` stops and says where.
  (memory (export "memory") 4 4)
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
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $run (i32.add (local.get $run) (i32.const 4)))
      (br $next)))
    (global.set $run (local.get $run))
    (i32.store offset=640 (i32.const 0) (i32.shr_u (local.get $out) (i32.const 2)))
    (i32.const 0))
)
