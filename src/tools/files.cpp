#include "tools/files.hpp"

#include "content/pack_bundle.hpp"
#include "content/pack_codec.hpp"
#include "core/pack_check.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace second_look {

namespace {

constexpr std::size_t most_bytes = (std::size_t { 4 } << 20) + 1;

}

Result<std::string> read_file(std::string const& path)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return Error { "file.missing", path, "Check the path; there is no such file." };
    std::FILE* file = std::filesystem::is_directory(path, ignored) ? nullptr : std::fopen(path.c_str(), "rb");
    if (!file)
        return Error { "file.unreadable", path, "Name a file that you may read." };

    std::string text;
    std::array<char, 65536> block;
    while (text.size() < most_bytes) {
        auto const count = std::fread(block.data(), 1, block.size(), file);
        if (count == 0)
            break;
        text.append(block.data(), count);
    }
    bool const failed = std::ferror(file) != 0;
    std::fclose(file);
    if (failed)
        return Error { "file.unreadable", path, "Name a file that can be read to its end." };
    return text;
}

Result<std::string> read_bundle(std::string const& path)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) {
        auto const text = read_file(path);
        return text ? minified(text.value()) : text;
    }
    std::filesystem::path const folder(path);
    std::vector<PackFile> files;
    for (auto const name : pack_file_names) {
        auto text = read_file((folder / (std::string(name) + ".json")).string());
        if (!text)
            return text;
        files.push_back({ std::string(name), std::move(text.value()) });
    }
    auto const companion = (folder / (std::string(companion_file_name) + ".json")).string();
    if (std::filesystem::exists(companion, ignored)) {
        auto text = read_file(companion);
        if (!text)
            return text;
        files.push_back({ std::string(companion_file_name), std::move(text.value()) });
    }
    auto const lender = lender_of_strings(files.front().text);
    if (lender.empty())
        return bundle_files(files);
    auto const lent = read_file((folder / ".." / lender / "strings.json").string());
    return lent ? bundle_files(files, lent.value()) : lent;
}

Result<Pack> read_sound_pack(std::string const& path)
{
    auto const bundle = read_bundle(path);
    if (!bundle)
        return bundle.error();
    auto pack = parse_pack(bundle.value());
    if (!pack)
        return pack;
    if (auto const errors = check_structure(pack.value()); !errors.empty())
        return errors.front();
    return pack;
}

}
