#include "content/pack_bundle.hpp"

#include "content/json_text.hpp"

#include <algorithm>

namespace second_look {

namespace {

bool is_folder_name(std::string const& name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// Own texts win over those that are lent.
void lend(nlohmann::json& document, nlohmann::json lent)
{
    if (!document["strings"].is_object() || !document["pack"].is_object() || !lent.is_object())
        return;
    lent.update(document["strings"]);
    document["strings"] = std::move(lent);
    document["pack"].erase("strings_of");
}

}

std::string lender_of_strings(std::string_view pack_json)
{
    auto const pack = parse_json(pack_json);
    if (!pack || !pack.value().is_object())
        return {};
    auto const named = pack.value().find("strings_of");
    if (named == pack.value().end() || !named->is_string())
        return {};
    auto name = named->get<std::string>();
    return is_folder_name(name) ? name : std::string {};
}

Result<std::string> bundle_files(std::vector<PackFile> const& files, std::string_view lent_strings)
{
    auto document = nlohmann::json::object();
    for (auto const& file : files) {
        auto content = parse_json(file.text);
        if (!content) {
            auto error = content.error();
            error.place = file.name + ".json" + (error.place.empty() ? "" : ", ") + error.place;
            return error;
        }
        document[file.name] = std::move(content.value());
    }
    if (!lent_strings.empty()) {
        auto lent = parse_json(lent_strings);
        if (!lent)
            return lent.error();
        lend(document, std::move(lent.value()));
    }
    return print_json(document);
}

Result<std::string> minified(std::string_view json)
{
    auto const document = parse_json(json);
    if (!document)
        return document.error();
    return print_json(document.value());
}

}
