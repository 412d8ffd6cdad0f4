/// Takes a fuzzer's input apart, a number, a choice or a text at a time. What is used up gives zeros and empty texts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace second_look::fuzz {

class Given {
public:
    explicit Given(std::string_view input)
        : m_left(input)
    {
    }

    bool is_used_up() const { return m_left.empty(); }

    /// From `least` to `most`, which lie less than 65536 apart.
    int number(int least, int most)
    {
        int const high = octet();
        return least + (high * 256 + octet()) % (most - least + 1);
    }

    bool flag() { return octet() % 2 == 1; }

    std::string text(int longest)
    {
        auto const wanted = static_cast<std::size_t>(number(0, longest));
        std::string taken(m_left.substr(0, wanted));
        m_left.remove_prefix(taken.size());
        return taken;
    }

private:
    int octet()
    {
        if (m_left.empty())
            return 0;
        auto const first = static_cast<unsigned char>(m_left.front());
        m_left.remove_prefix(1);
        return first;
    }

    std::string_view m_left;
};

}
