// Parameters by name, borrowed from the caller while a program is built.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <unordered_map>

namespace dse {

// A fault in what the caller handed over; the text is for people.
class BadInput : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Weights {
public:
    Weights(const char* const* names, const float* const* values, const int64_t* lengths, int64_t count) {
        for (int64_t i = 0; i < count; i++) {
            all_[names[i]] = {values[i], lengths[i]};
        }
    }

    const float* Get(const std::string& name, int64_t length) const {
        const auto found = all_.find(name);
        if (found == all_.end()) {
            throw BadInput("The weights lack '" + name +
                           "': give all parameters of the network under their own names.");
        }
        if (found->second.length != length) {
            throw BadInput("The weights' '" + name + "' holds " + std::to_string(found->second.length) +
                           " numbers; this network needs " + std::to_string(length) + ".");
        }
        return found->second.values;
    }

private:
    struct Array {
        const float* values;
        int64_t length;
    };
    std::unordered_map<std::string, Array> all_;
};

}  // namespace dse
