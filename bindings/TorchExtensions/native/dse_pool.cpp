#include "dse_pool.h"

#include <chrono>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace dse {
namespace {

// Longer than the gaps between two steps, shorter than what a neighbour on the same core would feel.
constexpr std::chrono::microseconds kSpin{60};

void Pause() {
#if defined(__x86_64__)
    _mm_pause();
#elif defined(__aarch64__)
    asm volatile("yield");
#endif
}

}  // namespace

FlushDenormals::FlushDenormals() {
#if defined(__x86_64__)
    saved_ = _mm_getcsr();
    _mm_setcsr(static_cast<unsigned>(saved_) | 0x8040u);  // FTZ | DAZ
#elif defined(__aarch64__)
    asm volatile("mrs %0, fpcr" : "=r"(saved_));
    asm volatile("msr fpcr, %0" : : "r"(saved_ | (1ull << 24)));
#else
    saved_ = 0;
#endif
}

FlushDenormals::~FlushDenormals() {
#if defined(__x86_64__)
    _mm_setcsr(static_cast<unsigned>(saved_));
#elif defined(__aarch64__)
    asm volatile("msr fpcr, %0" : : "r"(saved_));
#endif
}

Pool::Pool(int threads)
    : threads_(threads), ranges_(kMaxSteps * static_cast<size_t>(threads)), left_(kMaxSteps) {
    try {
        for (int i = 1; i < threads; i++) {
            workers_.emplace_back([this, i] { Worker(i); });
        }
    } catch (...) {
        stop_ = true;
        Wake();
        for (auto& worker : workers_) {
            worker.join();
        }
        throw;
    }
}

Pool::~Pool() {
    stop_ = true;
    Wake();
    for (auto& worker : workers_) {
        worker.join();
    }
}

void Pool::Run(Job& job) {
    std::lock_guard<std::mutex> turn(callers_);
    FlushDenormals flush;
    const uint32_t epoch = static_cast<uint32_t>(started_.load() >> 32) + 1;
    const int steps = job.Steps();
    job_ = &job;
    for (int step = 0; step < steps; step++) {
        const uint64_t chunks = static_cast<uint64_t>(job.Chunks(step));
        left_[step].word.store(static_cast<uint64_t>(epoch) << 32 | chunks, std::memory_order_relaxed);
        for (int thread = 0; thread < threads_; thread++) {
            const uint64_t from = chunks * thread / threads_, to = chunks * (thread + 1) / threads_;
            ranges_[step * threads_ + thread].word.store(static_cast<uint64_t>(epoch) << 32 | from << 16 | to,
                                                         std::memory_order_release);
        }
    }
    started_.store(static_cast<uint64_t>(epoch) << 32 | static_cast<uint64_t>(steps));
    Wake();
    Work(epoch, 0);
}

void Pool::Worker(int thread) {
    FlushDenormals flush;
    uint64_t seen = 0;
    while (true) {
        Wait([&] { return stop_.load() || started_.load() != seen; });
        if (stop_.load()) {
            return;
        }
        seen = started_.load();
        Work(static_cast<uint32_t>(seen >> 32), thread);
    }
}

void Pool::Work(uint32_t epoch, int thread) {
    const uint64_t started = started_.load();
    const int steps =
        static_cast<uint32_t>(started >> 32) == epoch ? static_cast<int>(started & 0xffffffffu) : 0;
    for (int step = 0; step < steps; step++) {
        for (int chunk = Claim(step, epoch, thread); chunk >= 0; chunk = Claim(step, epoch, thread)) {
            job_->Run(step, chunk, thread);
            if ((left_[step].word.fetch_sub(1) & 0xffffffffu) == 1) {
                Wake();
            }
        }
        if (!WaitForStep(step, epoch)) {
            return;
        }
    }
}

// The next chunk for a thread: of its own range first, then of the others'. -1 when all are taken.
int Pool::Claim(int step, uint32_t epoch, int thread) {
    for (int i = 0; i < threads_; i++) {
        auto& word = ranges_[step * threads_ + (thread + i) % threads_].word;
        uint64_t now = word.load();
        while (now >> 32 == epoch) {
            const uint32_t next = now >> 16 & 0xffff, end = now & 0xffff;
            if (next >= end) {
                break;
            }
            if (i > 0) {  // from the far end of a neighbour's range, away from what it works on
                if (word.compare_exchange_weak(now, now - 1)) {
                    return static_cast<int>(end) - 1;
                }
            } else if (word.compare_exchange_weak(now, now + (1u << 16))) {
                return static_cast<int>(next);
            }
        }
    }
    return -1;
}

bool Pool::WaitForStep(int step, uint32_t epoch) {
    const auto& word = left_[step].word;
    const uint64_t done = static_cast<uint64_t>(epoch) << 32;
    Wait([&] { return word.load() == done || word.load() >> 32 != epoch || stop_.load(); });
    return word.load() == done;
}

template <typename Ready>
void Pool::Wait(Ready ready) {
    if (ready()) {
        return;
    }
    const auto until = std::chrono::steady_clock::now() + kSpin;
    do {
        for (int i = 0; i < 16; i++) {
            Pause();
            if (ready()) {
                return;
            }
        }
    } while (std::chrono::steady_clock::now() < until);
    std::unique_lock<std::mutex> lock(sleep_);
    sleepers_.fetch_add(1);
    wake_.wait(lock, ready);
    sleepers_.fetch_sub(1);
}

void Pool::Wake() {
    if (sleepers_.load() > 0) {
        { std::lock_guard<std::mutex> lock(sleep_); }
        wake_.notify_all();
    }
}

}  // namespace dse
