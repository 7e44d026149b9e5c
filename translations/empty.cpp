// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

// A static library needs one source; this one exists for the resources it carries.
