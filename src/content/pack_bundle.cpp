#include "content/pack_bundle.hpp"

#include "content/json_text.hpp"

namespace second_look {

Result<std::string> bundle_files(std::vector<PackFile> const& files)
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
