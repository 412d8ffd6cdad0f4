/// A pack in another language: the same pack with other texts laid over its own.
///
/// A translation is a folder named after its language inside the pack's, with files of the pack's own names. They give
/// texts alone: an object for each object, with its own keys; an object for each list of objects, by what each is
/// called, which is its `id`, `tag`, `code` or `name`, or its position from 0 where another of the list is called the
/// same; a list of texts for each list of texts. So whatever the pack decides, asks and proves stays as it is.
#pragma once

#include "content/pack_bundle.hpp"
#include "core/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace second_look {

/// Sound when there are no errors. With errors, it is not to be used.
struct Translation {
    std::string bundle; ///< The one document in that language.
    std::vector<Error> errors;
};

/// Two or three letters, and more after hyphens: `es`, `pt-BR`.
bool is_language_tag(std::string_view);

/// Lays the files over `bundle`, a sound pack of another language. Every text of `texts_of` must be given, with the
/// values (`{name}`) that it has; only the names of services and studies may stay as they are. So must every list of
/// `phrase_lists_of` that is needed.
///
/// Places are paths into the files, such as `es/questions/age/hint`. Errors: all of `parse_json`, and
/// - `translation.missing`: a text that is not given.
/// - `translation.unknown-key`: something that the pack has not.
/// - `translation.not-a-text`: something that is the same in every language, or has another form.
/// - `translation.values`: other values than the text has.
/// - `translation.parts`: a list of names with another number of them.
Translation translate(std::string_view bundle, std::string const& language, std::vector<PackFile> const& files);

/// The strings of a translation that are lent with the pack's: those that neither the pack itself nor its own
/// translation says. Each is a strings.json; `own_translated` and `lent` may be empty.
Result<std::string> with_lent_strings(std::string_view own, std::string_view own_translated, std::string_view lent);

/// The document with a list of all languages that the pack comes in, its own first.
Result<std::string> with_languages(std::string_view bundle, std::vector<std::string> const& languages);

}
