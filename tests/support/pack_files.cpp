#include "content/pack_bundle.hpp"
#include "content/pack_codec.hpp"
#include "content/save_codec.hpp"
#include "support/folders.hpp"
#include "support/real_pack.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

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
