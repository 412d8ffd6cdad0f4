#include "tools/files.hpp"

#include "content/pack_bundle.hpp"
#include "content/pack_codec.hpp"
#include "core/pack_check.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <optional>
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

namespace {

/// The files of a folder that are a pack's own by their names; of a translation, those that are there.
Result<std::vector<PackFile>> read_files(std::filesystem::path const& folder, bool needs_all)
{
    std::vector<PackFile> files;
    std::error_code ignored;
    auto const read = [&](std::string_view name, bool is_needed) -> std::optional<Error> {
        auto const path = folder / (std::string(name) + ".json");
        if (!is_needed && !std::filesystem::exists(path, ignored))
            return std::nullopt;
        auto text = read_file(path.string());
        if (!text)
            return text.error();
        files.push_back({ std::string(name), std::move(text.value()) });
        return std::nullopt;
    };
    for (auto const name : pack_file_names) {
        if (auto const error = read(name, needs_all))
            return *error;
    }
    if (auto const error = read(companion_file_name, false))
        return *error;
    return files;
}

std::string text_of(std::vector<PackFile> const& files, std::string_view name)
{
    for (auto const& file : files) {
        if (file.name == name)
            return file.text;
    }
    return {};
}

/// Files that no pack has are a slip of the pen, and would say nothing.
std::optional<Error> unknown_file(std::filesystem::path const& folder, std::string const& language)
{
    std::error_code ignored;
    for (auto const& entry : std::filesystem::directory_iterator(folder, ignored)) {
        auto const name = entry.path().stem().string();
        bool const is_known = name == companion_file_name
            || std::find(pack_file_names.begin(), pack_file_names.end(), name) != pack_file_names.end();
        if (!is_known || entry.path().extension() != ".json")
            return Error { "translation.unknown-key", language + "/" + entry.path().filename().string(),
                "Take it away, or name it as the pack's own file is named." };
    }
    return std::nullopt;
}

Result<std::string> read_own_bundle(std::filesystem::path const& folder)
{
    auto const files = read_files(folder, true);
    if (!files)
        return files.error();
    auto const lender = lender_of_strings(files.value().front().text);
    if (lender.empty())
        return bundle_files(files.value());
    auto const lent = read_file((folder / ".." / lender / "strings.json").string());
    return lent ? bundle_files(files.value(), lent.value()) : lent;
}

/// What the lender of strings says in that language stands in for what this pack leaves to it.
std::optional<Error> lend(
    std::filesystem::path const& folder, std::string const& language, std::vector<PackFile>& files)
{
    auto const own = read_files(folder, true);
    if (!own)
        return own.error();
    auto const lender = lender_of_strings(own.value().front().text);
    if (lender.empty())
        return std::nullopt;
    auto const lent = read_file((folder / ".." / lender / language / "strings.json").string());
    auto strings =
        with_lent_strings(text_of(own.value(), "strings"), text_of(files, "strings"), lent ? lent.value() : "");
    if (!strings)
        return strings.error();
    std::erase_if(files, [](PackFile const& file) { return file.name == "strings"; });
    files.push_back({ "strings", std::move(strings.value()) });
    return std::nullopt;
}

}

std::vector<std::string> translations_of(std::string const& path)
{
    std::vector<std::string> languages;
    std::error_code ignored;
    for (auto const& entry : std::filesystem::directory_iterator(path, ignored)) {
        if (entry.is_directory(ignored))
            languages.push_back(entry.path().filename().string());
    }
    std::sort(languages.begin(), languages.end());
    return languages;
}

Translation read_translation(std::string const& path, std::string const& language)
{
    std::filesystem::path const folder(path);
    if (!is_language_tag(language))
        return { {}, { { "translation.no-language", language, "Name the folder after a language, such as es." } } };
    if (auto const error = unknown_file(folder / language, language))
        return { {}, { *error } };
    auto const own = read_own_bundle(folder);
    if (!own)
        return { {}, { own.error() } };
    auto files = read_files(folder / language, false);
    if (!files)
        return { {}, { files.error() } };
    if (auto const error = lend(folder, language, files.value()))
        return { {}, { *error } };
    return translate(own.value(), language, files.value());
}

Result<std::string> read_bundle(std::string const& path, std::string const& language)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) {
        auto const text = read_file(path);
        return text ? minified(text.value()) : text;
    }
    auto own = read_own_bundle(path);
    auto const pack = own ? parse_pack(own.value()) : Result<Pack>(own.error());
    if (!pack || language.empty() || language == pack.value().language)
        return own;
    auto const languages = translations_of(path);
    if (std::find(languages.begin(), languages.end(), language) == languages.end())
        return Error { "file.no-translation", path + "/" + language, "Name a language that has a folder there." };
    auto translation = read_translation(path, language);
    if (!translation.errors.empty())
        return translation.errors.front();
    return std::move(translation.bundle);
}

Result<Pack> read_sound_pack(std::string const& path, std::string const& language)
{
    auto const bundle = read_bundle(path, language);
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
