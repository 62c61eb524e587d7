// A small pool of threads for programs of a few dozen short steps.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace dse {

// Work in steps; a step's chunks may run in any order on any thread, and every chunk of a step is done before
// the next step begins. A chunk writes the same bits whoever runs it.
class Job {
public:
    virtual ~Job() = default;
    virtual int Steps() const = 0;
    virtual int Chunks(int step) const = 0;
    virtual void Run(int step, int chunk, int thread) = 0;
};

// Threads that spin shortly for the next step or job and then sleep, so that a second pool on the same cores
// (libtorch's, while an edit is made) is not starved. The caller's thread is thread 0 and never depends on
// the others being scheduled: whoever is awake takes the chunks.
class Pool {
public:
    static constexpr int kMaxThreads = 16;
    static constexpr int kMaxSteps = 64;

    explicit Pool(int threads);
    ~Pool();
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    int Threads() const { return threads_; }

    // Runs a job to its end. Callers queue up; denormal numbers count as zero meanwhile, on every thread.
    void Run(Job& job);

private:
    // A range of chunks that one thread begins with: epoch (32 bits), next (16), end (16). A thread that
    // comes late to a job that is over finds another epoch, and touches nothing.
    struct alignas(64) Range {
        std::atomic<uint64_t> word{0};
    };
    // Chunks of a step that are not done: epoch (32 bits), count (32).
    struct alignas(64) Left {
        std::atomic<uint64_t> word{0};
    };

    void Worker(int thread);
    void Work(uint32_t epoch, int thread);
    int Claim(int step, uint32_t epoch, int thread);
    bool WaitForStep(int step, uint32_t epoch);
    template <typename Ready>
    void Wait(Ready ready);
    void Wake();

    int threads_;
    std::vector<Range> ranges_;
    std::vector<Left> left_;
    Job* job_ = nullptr;                // read only between a claim and its end
    std::atomic<uint64_t> started_{0};  // epoch (32 bits), steps (32)
    std::atomic<bool> stop_{false};
    std::atomic<int> sleepers_{0};
    std::mutex sleep_;
    std::condition_variable wake_;
    std::mutex callers_;
    std::vector<std::thread> workers_;
};

// Makes the processor take denormal numbers for zero on this thread, and puts the old state back.
class FlushDenormals {
public:
    FlushDenormals();
    ~FlushDenormals();
    FlushDenormals(const FlushDenormals&) = delete;
    FlushDenormals& operator=(const FlushDenormals&) = delete;

private:
    uint64_t saved_;
};

}  // namespace dse
