#include "content/pack_bundle.hpp"
#include "content/pack_codec.hpp"
#include "content/pack_translation.hpp"
#include "content/save_codec.hpp"
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

std::string read_file(std::string const& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

[[noreturn]] void give_up(Error const& error)
{
    std::cerr << error.code << ": " << error.place << ": " << error.remedy << '\n';
    std::exit(1);
}

Pack parsed(std::string const& folder)
{
    auto pack = parse_pack(pack_json(folder));
    if (!pack)
        give_up(pack.error());
    return pack.value();
}

}

std::string pack_json(std::string const& folder)
{
    auto const packs = packs_folder + "/";
    std::vector<PackFile> files;
    for (auto const name : pack_file_names)
        files.push_back({ std::string(name), read_file(packs + folder + "/" + std::string(name) + ".json") });
    if (auto const companion = read_file(packs + folder + "/companion.json"); !companion.empty())
        files.push_back({ std::string(companion_file_name), companion });
    auto const lender = lender_of_strings(files.front().text);
    auto bundled = bundle_files(files, lender.empty() ? "" : read_file(packs + lender + "/strings.json"));
    if (!bundled)
        give_up(bundled.error());
    return bundled.value();
}

std::string real_pack_json()
{
    return pack_json("second-look");
}

Pack const& real_pack()
{
    static Pack const pack = parsed("second-look");
    return pack;
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
        files.push_back({ entry.path().stem().string(), read_file(entry.path().string()) });
    auto const translation = translate(real_pack_json(), language, files);
    if (!translation.errors.empty())
        give_up(translation.errors.front());
    auto pack = parse_pack(translation.bundle);
    if (!pack)
        give_up(pack.error());
    return packs.emplace(language, std::move(pack.value())).first->second;
}

Pack const& second_pack()
{
    static Pack const pack = parsed("stay-or-go");
    return pack;
}

std::string NotedPorts::write_backup(Saved const& saved)
{
    return write_saved(saved);
}

Result<Saved> NotedPorts::read_backup(std::string const& text)
{
    return read_saved(text);
}

}
