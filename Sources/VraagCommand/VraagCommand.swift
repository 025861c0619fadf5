@main struct VraagCommand { static func main() {} }
