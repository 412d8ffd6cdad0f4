/// Lets failed checks show what a list of texts holds.
#pragma once

#include <doctest/doctest.h>
#include <string>
#include <vector>

template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static String convert(std::vector<std::string> const& texts)
    {
        std::string joined = "[";
        for (auto const& text : texts)
            joined += (joined.size() > 1 ? ", " : "") + text;
        return (joined + "]").c_str();
    }
};
