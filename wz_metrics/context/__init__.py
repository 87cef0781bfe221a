"""TODO context"""
