#include "support/translated_pack.hpp"

#include "content/pack_codec.hpp"
#include "content/pack_translation.hpp"
#include "support/folders.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

namespace second_look::support {

namespace {

std::string read_file(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

}

std::vector<std::string> languages_of_real_pack()
{
    std::vector<std::string> languages;
    for (auto const& entry : std::filesystem::directory_iterator(packs_folder + "/second-look")) {
        if (entry.is_directory())
            languages.push_back(entry.path().filename().string());
    }
    std::sort(languages.begin(), languages.end());
    return languages;
}

Pack const& real_pack_in(std::string const& language)
{
    static std::map<std::string, Pack> packs;
    if (auto const found = packs.find(language); found != packs.end())
        return found->second;
    std::vector<PackFile> files;
    for (auto const& entry : std::filesystem::directory_iterator(packs_folder + "/second-look/" + language))
        files.push_back({ entry.path().stem().string(), read_file(entry.path()) });
    auto const translation = translate(real_pack_json(), language, files);
    auto pack = parse_pack(translation.bundle);
    if (!translation.errors.empty() || !pack) {
        auto const& error = pack ? translation.errors.front() : pack.error();
        std::cerr << error.code << ": " << error.place << ": " << error.remedy << '\n';
        std::exit(1);
    }
    return packs.emplace(language, std::move(pack.value())).first->second;
}

}
