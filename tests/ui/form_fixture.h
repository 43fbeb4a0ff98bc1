#pragma once

#include <memory>

#include "core/model/catalogue.h"
#include "tests/ui/application.h"
#include "tests/ui/fake_directory.h"
#include "ui/forms/form_context.h"

namespace zapis::ui {

/// What a form or a popup stands in, without a vault.
struct FormFixture {
    FormFixture() { application(); }
    std::shared_ptr<const Catalogue> catalogue = Catalogue::builtIn();
    FakeDirectory directory;
    FormContext context{*catalogue, directory, 2020};
};

} // namespace zapis::ui
