#pragma once

#include <functional>
#include <latch>
#include <thread>
#include <vector>

/// Runs `work(i)` on `count` threads that all begin at once, and waits for them.
inline void together(int count, const std::function<void(int)> &work)
{
    std::latch start(count);
    std::vector<std::thread> threads;
    threads.reserve(size_t(count));
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([&start, &work, i] {
            start.arrive_and_wait();
            work(i);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}
