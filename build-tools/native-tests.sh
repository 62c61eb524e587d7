# shellcheck shell=bash
# Runs the shims' own tests and counts them. Sourced, not run; the caller has set "root" and "native_log".

: "${root:?this file is sourced by scripts that set root}"

# Sets native_passed and native_failed. A run without a test, or one that ends badly without naming a failure, is a failure.
run_native_tests() {
    local code=0
    ctest --test-dir "$root/build/native" --output-on-failure >"$native_log" 2>&1 || code=$?
    native_passed="$(grep -c -E '^ *[0-9]+/[0-9]+ Test .* Passed ' "$native_log" || true)"
    native_failed="$(grep -c -E '^ *[0-9]+/[0-9]+ Test .*\*\*\*' "$native_log" || true)"
    if [[ $native_failed -eq 0 && ($native_passed -eq 0 || $code -ne 0) ]]; then native_failed=1; fi
    [[ $native_failed -eq 0 ]] || cat "$native_log"
    echo "native: $native_passed passed, $native_failed failed"
}
